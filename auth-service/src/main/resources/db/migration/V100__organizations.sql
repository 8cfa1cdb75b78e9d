create table organization (
  organization_id  uuid        not null primary key,
  slug             text        not null,
  name             text        not null,
  default_language text        not null default 'en',
  version          bigint      not null default 1,
  created_at       timestamptz not null,
  created_by       uuid        not null,
  updated_at       timestamptz not null,
  updated_by       uuid        not null
);
alter table organization enable row level security;
alter table organization force row level security;
create policy organization_isolation on organization
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table settings (
  organization_id uuid        not null primary key,
  entries         jsonb       not null,
  version         bigint      not null default 1,
  updated_at      timestamptz not null,
  updated_by      uuid        not null
);
alter table settings enable row level security;
alter table settings force row level security;
create policy organization_isolation on settings
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table preferences (
  organization_id uuid        not null,
  person_id       uuid        not null,
  entries         jsonb       not null,
  updated_at      timestamptz not null,
  primary key (organization_id, person_id)
);
alter table preferences enable row level security;
alter table preferences force row level security;
create policy organization_isolation on preferences
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
