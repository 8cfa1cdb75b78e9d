-- What a superuser prepares for one service before its own Flyway runs. Run once per schema, as often as wished.
-- ${schema}, ${ownerPassword} and ${servicePassword} are filled in by the caller.

do
$$
begin
  if not exists (select from pg_roles where rolname = '${schema}_owner') then
    create role ${schema}_owner;
  end if;
  if not exists (select from pg_roles where rolname = '${schema}_service') then
    create role ${schema}_service;
  end if;
end
$$;

-- The owner migrates and owns the search functions, which look past row level security on purpose; the service cannot.
alter role ${schema}_owner login bypassrls nosuperuser password '${ownerPassword}';
alter role ${schema}_service login nobypassrls nosuperuser password '${servicePassword}';
alter role ${schema}_owner set search_path = ${schema}, public;
alter role ${schema}_service set search_path = ${schema}, public;

create extension if not exists btree_gin schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

create schema if not exists ${schema} authorization ${schema}_owner;
grant usage on schema ${schema} to ${schema}_service;
revoke create on schema public from public;

alter default privileges for role ${schema}_owner in schema ${schema}
  grant select, insert, update, delete on tables to ${schema}_service;
alter default privileges for role ${schema}_owner in schema ${schema}
  grant usage, select on sequences to ${schema}_service;
-- Not "in schema": what everybody may execute by default can be taken away only for a role as a whole.
alter default privileges for role ${schema}_owner
  revoke execute on functions from public;
alter default privileges for role ${schema}_owner in schema ${schema}
  grant execute on functions to ${schema}_service;
