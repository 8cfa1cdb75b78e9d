-- That an installation was begun, which happens once. Of the installation and of no organisation. Without ids where there were organisations
-- already.
create table first_start (
  only_one      boolean     primary key default true check (only_one),
  founded       uuid,
  invitation_id uuid,
  at            timestamptz not null
);
comment on column first_start.founded is 'the id of the organisation; the row stays when that is deleted';

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
