-- An organisation that is to be deleted is closed first. Then it is a tombstone: who did it is kept where no organisation is left to read it.
alter table organization
  add column closed_at timestamptz,
  add column closed_by uuid,
  add column closed_by_email text,
  add column closed_from text,
  add column delete_at timestamptz,
  add constraint organization_closed check ((closed_at is null) = (delete_at is null));
comment on column organization.closed_from is 'the address of whoever asked';

-- One entry stays of an audit trail that is deleted with its organisation. Of the installation: operators read it, no service does.
create table organization_tombstone (
  id                 uuid        primary key,
  slug               text        not null,
  name               text        not null,
  closed_at          timestamptz not null,
  closed_by          uuid        not null,
  closed_by_email    text,
  closed_from        text,
  deleted_at         timestamptz not null
);
revoke all on organization_tombstone from auth_service;

-- Whose time is over. Whoever asks learns their ids alone.
create function organizations_due(at_time timestamptz) returns setof uuid
  language sql stable
  security definer
  set search_path from current
as
$$
  select organization_id from organization where delete_at <= at_time
$$;
revoke execute on function organizations_due(timestamptz) from public;
grant execute on function organizations_due(timestamptz) to auth_service;

-- Makes the current organisation a tombstone, if its time is over, and takes away its audit trail, which no role of a service can change.
-- False where it is not so, or was done.
create function bury_organization(at_time timestamptz) returns boolean
  language plpgsql
  security definer
  set search_path = auth, pg_temp
as
$$
declare
  here    uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  buried  organization;
begin
  select * into buried from organization where organization_id = here and delete_at <= at_time for update;
  if not found or exists (select from organization_tombstone where id = here) then
    return false;
  end if;
  insert into organization_tombstone values (
    buried.organization_id, buried.slug, buried.name, buried.closed_at, buried.closed_by, buried.closed_by_email, buried.closed_from,
    at_time);
  -- entries that come now wait for the chain's end, and find the organisation deleted
  perform from audit_chain where organization_id = here for update;
  delete from audit_entry where organization_id = here;
  delete from audit_chain where organization_id = here;
  return true;
end
$$;
revoke execute on function bury_organization(timestamptz) from public;
grant execute on function bury_organization(timestamptz) to auth_service;

-- To which organisations somebody belongs, and which of them are closed.
create function memberships_and_closing_of(person uuid)
  returns table (organization_id uuid, slug text, name text, role text, email text, member_name text,
                 role_name text, role_scopes text[],
                 group_ids uuid[], group_roles text[], group_role_names text[], group_role_scopes text[],
                 closed_at timestamptz, delete_at timestamptz)
  language sql stable
  security definer
  set search_path from current
as
$$
  select known.organization_id, known.slug, known.name, known.role, known.email, known.member_name,
         known.role_name, known.role_scopes,
         known.group_ids, known.group_roles, known.group_role_names, known.group_role_scopes,
         organization.closed_at, organization.delete_at
  from memberships_of(person) with ordinality known (organization_id, slug, name, role, email, member_name,
                                                     role_name, role_scopes,
                                                     group_ids, group_roles, group_role_names, group_role_scopes, place)
  join organization on organization.organization_id = known.organization_id
  order by known.place
$$;
revoke execute on function memberships_and_closing_of(uuid) from public;
grant execute on function memberships_and_closing_of(uuid) to auth_service;
