create table note (
  organization_id uuid        not null,
  id              uuid        not null,
  text            text        not null,
  version         bigint      not null,
  created_at      timestamptz not null,
  primary key (organization_id, id)
);
alter table note enable row level security;
alter table note force row level security;
create policy organization_isolation on note
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
