-- That an installation was begun, which happens once. Of the installation and of no organisation. Without ids where there were organisations
-- already.
create table first_start (
  only_one        boolean     primary key default true check (only_one),
  organization_id uuid,
  invitation_id   uuid,
  at              timestamptz not null
);

-- Whether anybody has an organisation here, before any of them is the current one. Says no more than that.
create function any_organization() returns boolean
  language sql stable
  security definer
  set search_path from current
as
$$
  select exists (select from organization)
$$;
revoke execute on function any_organization() from public;
grant execute on function any_organization() to auth_service;
