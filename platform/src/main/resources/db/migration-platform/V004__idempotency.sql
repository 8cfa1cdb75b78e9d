create table idempotency_key (
  organization_id uuid        not null,
  person_id       uuid        not null,
  key             text        not null,
  fingerprint     text        not null,
  status          integer,
  headers         jsonb,
  body            bytea,
  created_at      timestamptz not null,
  primary key (organization_id, person_id, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy organization_isolation on idempotency_key
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
