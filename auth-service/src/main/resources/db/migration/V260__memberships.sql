-- From now on a membership is what this table says. It was a copy of the identity provider's; what that says is taken over once
-- for each organisation, into the same rows.
alter table member
  add column joined_at timestamptz not null default now();
alter table member
  alter column joined_at drop default;
create index member_person on member (person_id);

-- Of which organisations the members were taken over, or founded here.
create table member_takeover (
  organization_id uuid        not null primary key,
  taken_over_at   timestamptz not null
);
alter table member_takeover enable row level security;
alter table member_takeover force row level security;
create policy organization_isolation on member_takeover
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Programs name an organisation by its slug, so it is one organisation's alone.
create unique index organization_slug on organization (slug);

-- To which organisations somebody belongs, before any of them is the current one. Whoever asks has proved to be that person.
create function memberships_of(person uuid)
  returns table (organization_id uuid, slug text, name text, role text, email text, member_name text)
  language sql stable
  security definer
  set search_path from current
as
$$
  select organization.organization_id, organization.slug, organization.name, member.role, member.email, member.name
  from member
  join organization on organization.organization_id = member.organization_id
  where member.person_id = memberships_of.person
    and member.enabled
  order by member.joined_at, organization.organization_id
$$;
revoke execute on function memberships_of(uuid) from public;
grant execute on function memberships_of(uuid) to auth_service;
