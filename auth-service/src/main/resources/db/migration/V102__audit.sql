-- The audit trail can be read and appended to, never changed: the service's role may only select, and appends through a function
-- of the owner. Each entry carries the hash of its predecessor and itself, so that a change behind the service's back shows.
create table audit_entry (
  organization_id uuid        not null,
  at              timestamptz not null,
  id              uuid        not null,
  sequence        bigint      not null,
  action          text        not null,
  record_kind     text        not null,
  record_id       uuid        not null,
  service         text        not null,
  person_id       uuid        not null,
  person_email    text,
  address         text,
  before          jsonb,
  after           jsonb,
  hash            bytea       not null,
  primary key (organization_id, at, id)
) partition by range (at);
create index audit_entry_record on audit_entry (organization_id, record_id, at);
create index audit_entry_person on audit_entry (organization_id, person_id, at);
create index audit_entry_sequence on audit_entry (organization_id, sequence);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy organization_isolation on audit_entry
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
revoke insert, update, delete, truncate on audit_entry from auth_service;

-- The end of each organisation's chain.
create table audit_chain (
  organization_id uuid   not null primary key,
  sequence        bigint not null,
  hash            bytea  not null
);
alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy organization_isolation on audit_chain
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
revoke insert, update, delete, truncate on audit_chain from auth_service;

create function audit_digest(
  previous bytea, sequence bigint, at timestamptz, id uuid, action text, record_kind text, record_id uuid, service text,
  person_id uuid, person_email text, address text, before jsonb, after jsonb
) returns bytea
  language sql stable parallel safe
  return sha256(previous || convert_to(
    jsonb_build_array(
      sequence, (extract(epoch from at) * 1000000)::bigint, id, action, record_kind, record_id, service,
      person_id, person_email, address, before, after
    )::text, 'UTF8'));

-- One partition a month, made with the month's first entry. Nobody but the owner reads a partition directly: row level security
-- is on the parent.
create function audit_partition(month timestamptz) returns void
  language plpgsql
  set search_path = auth, pg_temp
as
$$
declare
  first_day date := date_trunc('month', month at time zone 'UTC');
  name      text := 'audit_entry_' || to_char(first_day, 'YYYY_MM');
begin
  if to_regclass('auth.' || name) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('auth.audit_partition'));
  if to_regclass('auth.' || name) is not null then
    return;
  end if;
  execute format(
    'create table %I partition of audit_entry for values from (%L) to (%L)',
    name, first_day::text || ' 00:00:00+00', (first_day + interval '1 month')::date::text || ' 00:00:00+00');
  execute format('revoke all on %I from auth_service', name);
end
$$;
revoke execute on function audit_partition(timestamptz) from auth_service;

create function audit_append(
  new_id uuid, new_at timestamptz, new_action text, new_record_kind text, new_record_id uuid, new_service text,
  new_person_id uuid, new_person_email text, new_address text, new_before jsonb, new_after jsonb
) returns void
  language plpgsql
  security definer
  set search_path = auth, pg_temp
as
$$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  link         audit_chain;
begin
  if organization is null then
    raise exception 'An audit entry belongs to an organisation' using errcode = '42501';
  end if;
  perform audit_partition(new_at);
  insert into audit_chain (organization_id, sequence, hash) values (organization, 0, '') on conflict do nothing;
  -- held until the commit: entries of one organisation are chained one after the other
  select * into link from audit_chain where organization_id = organization for update;
  link.sequence := link.sequence + 1;
  link.hash := audit_digest(
    link.hash, link.sequence, new_at, new_id, new_action, new_record_kind, new_record_id, new_service,
    new_person_id, new_person_email, new_address, new_before, new_after);
  insert into audit_entry values (
    organization, new_at, new_id, link.sequence, new_action, new_record_kind, new_record_id, new_service,
    new_person_id, new_person_email, new_address, new_before, new_after, link.hash);
  update audit_chain set sequence = link.sequence, hash = link.hash where organization_id = organization;
end
$$;
