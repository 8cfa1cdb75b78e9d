-- What the identity provider knows of an organisation's members, copied so that a list is one statement with keyset paging and
-- other lists can show a name. The identity provider stays the truth.
create table member (
  organization_id uuid    not null,
  person_id       uuid    not null,
  email           text    not null,
  name            text    not null,
  role            text,
  enabled         boolean not null,
  version         bigint  not null default 1,
  primary key (organization_id, person_id)
);
create index member_name on member (organization_id, name, person_id);
alter table member enable row level security;
alter table member force row level security;
create policy organization_isolation on member
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
