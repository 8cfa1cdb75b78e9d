-- Roles that an organisation made for itself, beside the built-in ones. A member's role is the name of a built-in one, or an id of these.
create table own_role (
  organization_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  name_key        text        not null,
  description     text,
  scopes          text[]      not null,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, id)
);
create unique index own_role_name on own_role (organization_id, name_key);

alter table own_role enable row level security;
alter table own_role force row level security;
create policy organization_isolation on own_role
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Whoever was removed or left keeps the row, so that what they made goes on to have a name beside it.
alter table member
  add column removed_at timestamptz;

drop function memberships_of(uuid);
create function memberships_of(person uuid)
  returns table (organization_id uuid, slug text, name text, role text, email text, member_name text,
                 role_name text, role_scopes text[])
  language sql stable
  security definer
  set search_path from current
as
$$
  select organization.organization_id, organization.slug, organization.name, member.role, member.email, member.name,
         own_role.name, own_role.scopes
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
