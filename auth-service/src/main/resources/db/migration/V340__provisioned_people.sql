-- What an organisation's directory says by SCIM of its people and groups.

-- Somebody who has not signed in yet is no member so far: only a sign-in tells which account is theirs.
create table provisioned_person (
  organization_id uuid        not null,
  id              uuid        not null,
  person_id       uuid,
  external_id     text,
  user_name       text        not null,
  email           text        not null,
  given_name      text,
  family_name     text,
  display_name    text,
  active          boolean     not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (organization_id, id)
);
comment on column provisioned_person.id is 'what the directory knows them by, which stays; of who was a member before it is the person''s';
comment on column provisioned_person.person_id is 'null until they have signed in';
comment on column provisioned_person.active is 'whether they may come in; of a member it is member.enabled that counts';
create unique index provisioned_person_person on provisioned_person (organization_id, person_id);
create unique index provisioned_person_user_name on provisioned_person (organization_id, lower(user_name));
create index provisioned_person_awaited on provisioned_person (organization_id, lower(email)) where person_id is null;
alter table provisioned_person enable row level security;
alter table provisioned_person force row level security;
create policy organization_isolation on provisioned_person
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- In which groups somebody will be with their first sign-in.
create table provisioned_person_group (
  organization_id uuid not null,
  provisioned_id  uuid not null,
  group_id        uuid not null,
  primary key (organization_id, provisioned_id, group_id),
  foreign key (organization_id, provisioned_id) references provisioned_person (organization_id, id) on delete cascade,
  foreign key (organization_id, group_id) references user_group (organization_id, id) on delete cascade
);
create index provisioned_person_group_group on provisioned_person_group (organization_id, group_id);
alter table provisioned_person_group enable row level security;
alter table provisioned_person_group force row level security;
create policy organization_isolation on provisioned_person_group
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Groups that the directory made, or has given an id of its own.
create table provisioned_group (
  organization_id uuid    not null,
  group_id        uuid    not null,
  external_id     text,
  made            boolean not null,
  primary key (organization_id, group_id),
  foreign key (organization_id, group_id) references user_group (organization_id, id) on delete cascade
);
comment on column provisioned_group.made is 'by the directory, which fills it whatever it gives: who gave it a role knew that';
alter table provisioned_group enable row level security;
alter table provisioned_group force row level security;
create policy organization_isolation on provisioned_group
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
