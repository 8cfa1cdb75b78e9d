create table webhook (
  organization_id uuid        not null,
  id              uuid        not null,
  url             text        not null,
  description     text,
  event_types     text[]      not null,
  secret          bytea       not null,
  active          boolean     not null default true,
  disabled_reason text,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, id)
);
alter table webhook enable row level security;
alter table webhook force row level security;
create policy organization_isolation on webhook
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What is to be sent, byte for byte: an attempt days later sends what the first one did.
create table webhook_delivery (
  organization_id uuid        not null,
  id              uuid        not null,
  webhook_id      uuid        not null,
  event_id        uuid        not null,
  event_type      text        not null,
  body            text        not null,
  state           text        not null check (state in ('pending', 'delivered', 'failed', 'dead')),
  failures        integer     not null default 0,
  next_attempt_at timestamptz,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  constraint webhook_delivery_once unique (organization_id, webhook_id, event_id),
  foreign key (organization_id, webhook_id) references webhook on delete cascade
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state in ('pending', 'failed');
create index webhook_delivery_log on webhook_delivery (organization_id, webhook_id, created_at, id);
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy organization_isolation on webhook_delivery
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table webhook_attempt (
  organization_id uuid        not null,
  delivery_id     uuid        not null,
  number          integer     not null,
  at              timestamptz not null,
  status          integer,
  error           text,
  duration_ms     bigint      not null,
  primary key (organization_id, delivery_id, number),
  foreign key (organization_id, delivery_id) references webhook_delivery on delete cascade
);
alter table webhook_attempt enable row level security;
alter table webhook_attempt force row level security;
create policy organization_isolation on webhook_attempt
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Takes what is due, of all organisations, for one sender alone; it tells ids and nothing else. Whoever takes a delivery has
-- until the end of the lease: when the sender dies, another takes it then.
create function claim_deliveries(at timestamptz, lease interval, most integer)
  returns table (organization_id uuid, delivery_id uuid)
  language sql
  security definer
  set search_path = notification, pg_temp
as
$$
  update webhook_delivery claimed
  set next_attempt_at = at + lease
  from (
    select delivery.organization_id, delivery.id
    from webhook_delivery delivery
    join webhook on webhook.organization_id = delivery.organization_id and webhook.id = delivery.webhook_id
    where delivery.state in ('pending', 'failed') and delivery.next_attempt_at <= at and webhook.active
    order by delivery.next_attempt_at
    limit most
    for update of delivery skip locked
  ) due
  where claimed.organization_id = due.organization_id and claimed.id = due.id
  returning claimed.organization_id, claimed.id
$$;

-- The log of all organisations is kept for a while and not for ever.
create function purge_deliveries(before timestamptz) returns void
  language sql
  security definer
  set search_path = notification, pg_temp
as
$$
  delete from webhook_delivery where created_at < before and state in ('delivered', 'dead')
$$;
