-- Groups of an organisation's people. Whoever is in one has its roles, and those of the groups that it stands in.
create table user_group (
  organization_id uuid        not null,
  id              uuid        not null,
  slug            text        not null,
  name            text        not null,
  name_key        text        not null,
  description     text,
  parent_id       uuid,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, id),
  foreign key (organization_id, parent_id) references user_group (organization_id, id)
);
create unique index user_group_name on user_group (organization_id, name_key);
create unique index user_group_slug on user_group (organization_id, slug);
create index user_group_parent on user_group (organization_id, parent_id);
alter table user_group enable row level security;
alter table user_group force row level security;
create policy organization_isolation on user_group
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table group_role (
  organization_id uuid not null,
  group_id        uuid not null,
  role            text not null,
  primary key (organization_id, group_id, role),
  foreign key (organization_id, group_id) references user_group (organization_id, id) on delete cascade
);
comment on column group_role.role is 'the name of a built-in one, or the id of one of the organisation''s own';
create index group_role_role on group_role (organization_id, role);
alter table group_role enable row level security;
alter table group_role force row level security;
create policy organization_isolation on group_role
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table group_member (
  organization_id uuid        not null,
  group_id        uuid        not null,
  person_id       uuid        not null,
  added_at        timestamptz not null,
  added_by        uuid        not null,
  primary key (organization_id, group_id, person_id),
  foreign key (organization_id, group_id) references user_group (organization_id, id) on delete cascade
);
create index group_member_person on group_member (person_id);
alter table group_member enable row level security;
alter table group_member force row level security;
create policy organization_isolation on group_member
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Into which groups somebody is asked.
create table invitation_group (
  organization_id uuid not null,
  invitation_id   uuid not null,
  group_id        uuid not null,
  primary key (organization_id, invitation_id, group_id),
  foreign key (organization_id, invitation_id) references invitation (organization_id, id) on delete cascade,
  foreign key (organization_id, group_id) references user_group (organization_id, id) on delete cascade
);
create index invitation_group_group on invitation_group (organization_id, group_id);
alter table invitation_group enable row level security;
alter table invitation_group force row level security;
create policy organization_isolation on invitation_group
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What groups give stands beside what the membership gives: one question tells both.
drop function memberships_of(uuid);
create function memberships_of(person uuid)
  returns table (organization_id uuid, slug text, name text, role text, email text, member_name text,
                 role_name text, role_scopes text[],
                 group_ids uuid[], group_roles text[], group_role_names text[], group_role_scopes text[])
  language sql stable
  security definer
  set search_path from current
as
$$
  with recursive belonging as (
    select user_group.organization_id, user_group.id, user_group.parent_id
    from group_member
    join user_group on user_group.organization_id = group_member.organization_id and user_group.id = group_member.group_id
    where group_member.person_id = memberships_of.person
    union
    select outer_group.organization_id, outer_group.id, outer_group.parent_id
    from belonging
    join user_group outer_group
      on outer_group.organization_id = belonging.organization_id and outer_group.id = belonging.parent_id
  ), given as (
    select distinct belonging.organization_id, group_role.role, own_role.name, own_role.scopes
    from belonging
    join group_role on group_role.organization_id = belonging.organization_id and group_role.group_id = belonging.id
    left join own_role on own_role.organization_id = group_role.organization_id and own_role.id::text = group_role.role
  )
  select organization.organization_id, organization.slug, organization.name, member.role, member.email, member.name,
         own_role.name, own_role.scopes,
         array(select belonging.id from belonging
               where belonging.organization_id = member.organization_id order by belonging.id),
         array(select given.role from given
               where given.organization_id = member.organization_id order by given.role),
         array(select coalesce(given.name, given.role) from given
               where given.organization_id = member.organization_id order by given.role),
         array(select distinct scope from given, unnest(given.scopes) scope
               where given.organization_id = member.organization_id)
  from member
  join organization on organization.organization_id = member.organization_id
  left join own_role on own_role.organization_id = member.organization_id and own_role.id::text = member.role
  where member.person_id = memberships_of.person
    and member.enabled
    and member.removed_at is null
  order by member.joined_at, organization.organization_id
$$;
revoke execute on function memberships_of(uuid) from public;
grant execute on function memberships_of(uuid) to auth_service;
