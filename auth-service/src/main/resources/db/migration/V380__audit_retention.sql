-- For how many days an organisation keeps its audit trail; null for ever.
alter table organization
  add column audit_days integer check (audit_days between 30 and 36500);
comment on column organization.audit_days is 'days that the audit trail is kept; null for ever';

-- Whose trails there are to be vouched for and checked. Whoever asks learns their ids alone.
create function audited_organizations() returns setof uuid
  language sql stable
  security definer
  set search_path from current
as
$$
  select organization_id from audit_chain order by organization_id
$$;
revoke execute on function audited_organizations() from public;
grant execute on function audited_organizations() to auth_service;

-- The first moment that the current organisation keeps entries of: the beginning of a month, since months are what the trail is
-- divided by. Null where it keeps all.
create function audit_kept_since(at_time timestamptz) returns timestamptz
  language sql stable
  security definer
  set search_path from current
as
$$
  select date_trunc('month', (at_time - make_interval(days => audit_days)) at time zone 'UTC') at time zone 'UTC'
  from organization
  where organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
$$;
revoke execute on function audit_kept_since(timestamptz) from public;
grant execute on function audit_kept_since(timestamptz) to auth_service;

-- Deletes some entries of the current organisation before the one that its trail is to begin with. Nothing that is younger than it keeps
-- goes, whoever asks. How many there were.
create function audit_forget(beginning bigint, at_time timestamptz, most integer) returns integer
  language plpgsql
  security definer
  set search_path = auth, pg_temp
as
$$
declare
  here  uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  since timestamptz := audit_kept_since(least(at_time, now()));
  gone  integer;
begin
  with old as (
    select at, id from audit_entry
    where organization_id = here and sequence < beginning and at < since
    limit most
  )
  delete from audit_entry entry using old
  where entry.organization_id = here and entry.at = old.at and entry.id = old.id;
  get diagnostics gone = row_count;
  return gone;
end
$$;
revoke execute on function audit_forget(bigint, timestamptz, integer) from public;
grant execute on function audit_forget(bigint, timestamptz, integer) to auth_service;

-- Drops months in which no organisation has an entry any more. A month that is being read waits for the next day.
create function audit_drop_empty_months(at_time timestamptz) returns integer
  language plpgsql
  security definer
  set search_path = auth, pg_temp
  set lock_timeout = '2s'
as
$$
declare
  month   text;
  full_up boolean;
  dropped integer := 0;
begin
  for month in
    select child.relname
    from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = 'auth.audit_entry'::regclass
      and child.relname < 'audit_entry_' || to_char((least(at_time, now()) - interval '60 days') at time zone 'UTC', 'YYYY_MM')
    order by child.relname
  loop
    execute format('select exists (select from auth.%I)', month) into full_up;
    continue when full_up;
    begin
      lock table only audit_entry in access exclusive mode;
      execute format('lock table auth.%I in access exclusive mode', month);
      execute format('select exists (select from auth.%I)', month) into full_up;
      if not full_up then
        execute format('drop table auth.%I', month);
        dropped := dropped + 1;
      end if;
    exception when lock_not_available then
      return dropped;
    end;
  end loop;
  return dropped;
end
$$;
revoke execute on function audit_drop_empty_months(timestamptz) from public;
grant execute on function audit_drop_empty_months(timestamptz) to auth_service;
