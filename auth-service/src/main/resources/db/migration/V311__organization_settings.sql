-- Settings that something reads stand with the organisation. The map of anything was read by nothing.
drop table settings;

alter table organization
  add column time_zone text not null default 'UTC';
comment on column organization.time_zone is 'a name of the IANA database; mails say days in it';

-- At most 512 KiB, so it lies beside the organisation and not in the object store.
create table organization_logo (
  organization_id uuid        not null primary key,
  media_type      text        not null,
  content         bytea       not null check (octet_length(content) <= 524288),
  digest          text        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null
);
comment on column organization_logo.digest is 'SHA-256 of the content, the beginning of it: tells one logo from another';
alter table organization_logo enable row level security;
alter table organization_logo force row level security;
create policy organization_isolation on organization_logo
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Which of somebody's organisations have a logo, before any of them is the current one. Whoever asks has proved to be that person.
create function logos_of(person uuid)
  returns table (organization_id uuid, digest text)
  language sql stable
  security definer
  set search_path from current
as
$$
  select logo.organization_id, logo.digest
  from member
  join organization_logo logo on logo.organization_id = member.organization_id
  where member.person_id = logos_of.person
    and member.enabled
    and member.removed_at is null
$$;
revoke execute on function logos_of(uuid) from public;
grant execute on function logos_of(uuid) to auth_service;
