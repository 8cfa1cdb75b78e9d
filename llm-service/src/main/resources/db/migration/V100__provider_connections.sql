create table provider_connection (
  organization_id     uuid           not null,
  id                  uuid           not null,
  name                text           not null,
  provider            text           not null,
  endpoint            text,
  encrypted_key       bytea,
  default_model       text,
  requests_per_minute integer        check (requests_per_minute > 0),
  concurrent          integer        check (concurrent > 0),
  timeout_seconds     integer        check (timeout_seconds > 0),
  monthly_budget      numeric(14, 4) check (monthly_budget >= 0),
  built_in            boolean        not null default false,
  version             bigint         not null default 1,
  created_at          timestamptz    not null,
  created_by          uuid           not null,
  updated_at          timestamptz    not null,
  updated_by          uuid           not null,
  deleted_at          timestamptz,
  primary key (organization_id, id),
  -- a removed connection keeps its name for the completions that went through it, but not its key
  constraint provider_connection_forgets_key check (deleted_at is null or encrypted_key is null)
);
create unique index provider_connection_name on provider_connection (organization_id, lower(name)) where deleted_at is null;
-- counts removed ones too: a built-in connection that was removed does not come back
create unique index provider_connection_built_in on provider_connection (organization_id) where built_in;
create index provider_connection_created_at on provider_connection (organization_id, created_at, id);

alter table provider_connection enable row level security;
alter table provider_connection force row level security;
create policy organization_isolation on provider_connection
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
