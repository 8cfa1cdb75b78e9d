create table notification (
  organization_id uuid        not null,
  id              uuid        not null,
  person_id       uuid        not null,
  sequence        bigint      not null,
  kind            text        not null,
  title           text        not null,
  text            text,
  record_kind     text        not null,
  record_id       uuid        not null,
  link            text,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  read_at         timestamptz,
  primary key (organization_id, id)
);
create unique index notification_sequence on notification (organization_id, person_id, sequence);
create index notification_created on notification (organization_id, person_id, created_at, id);
create index notification_unread on notification (organization_id, person_id) where read_at is null;
alter table notification enable row level security;
alter table notification force row level security;
create policy organization_isolation on notification
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Numbers a person's notifications. The row is locked until the commit, so that numbers become visible in their order: a stream
-- that has read up to one number never misses a smaller one.
create table notification_feed (
  organization_id uuid   not null,
  person_id       uuid   not null,
  last_sequence   bigint not null,
  primary key (organization_id, person_id)
);
alter table notification_feed enable row level security;
alter table notification_feed force row level security;
create policy organization_isolation on notification_feed
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table notification_preference (
  organization_id uuid        not null,
  person_id       uuid        not null,
  muted           text[]      not null,
  version         bigint      not null default 1,
  updated_at      timestamptz not null,
  primary key (organization_id, person_id)
);
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy organization_isolation on notification_preference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
