create table export_job (
  organization_id   uuid        not null,
  id                uuid        not null,
  state             text        not null constraint export_state
                                check (state in ('queued', 'running', 'completed', 'failed', 'cancelled', 'expired')),
  organization_slug text        not null,
  format            text        not null,
  kinds             jsonb       not null,
  filters           jsonb       not null,
  files             boolean     not null,
  file_name         text        not null,
  storage_key       text        not null,
  counts            jsonb       not null,
  stage             text,
  bytes_written     bigint      not null default 0,
  size              bigint,
  problems          jsonb       not null,
  problem_count     integer     not null default 0,
  reason            text,
  attempts          integer     not null default 0,
  created_at        timestamptz not null,
  created_by        uuid        not null,
  started_at        timestamptz,
  finished_at       timestamptz,
  expires_at        timestamptz,
  steps             bigint      not null default 1,
  version           bigint      not null default 1,
  primary key (organization_id, id)
);
comment on column export_job.problems is 'the first of them; all are in the archive';
comment on column export_job.stage is 'the kind that is read, or writing; null before and after';
comment on column export_job.steps is 'counts whatever followers are told of; the version only what a deletion must have seen';
create index export_recent on export_job (organization_id, created_by, created_at desc, id desc);
create index export_expiring on export_job (expires_at) where state = 'completed';

-- What an export holds while it is made: the name of each record's file, by which others link to it. Emptied at its end.
create table export_name (
  organization_id uuid not null,
  export_id       uuid not null,
  record_id       uuid not null,
  name            text not null,
  name_key        text not null,
  title           text not null,
  primary key (organization_id, export_id, record_id),
  constraint export_name_distinct unique (organization_id, export_id, name_key),
  constraint export_name_export foreign key (organization_id, export_id)
    references export_job (organization_id, id) on delete cascade
);
comment on column export_name.name_key is 'what no two names may share on a file system that tells no capitals apart';

create table export_attachment (
  organization_id uuid not null,
  export_id       uuid not null,
  record_id       uuid not null,
  file_id         uuid not null,
  primary key (organization_id, export_id, record_id, file_id),
  constraint export_attachment_export foreign key (organization_id, export_id)
    references export_job (organization_id, id) on delete cascade
);

alter table export_job enable row level security;
alter table export_job force row level security;
create policy organization_isolation on export_job
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table export_name enable row level security;
alter table export_name force row level security;
create policy organization_isolation on export_name
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table export_attachment enable row level security;
alter table export_attachment force row level security;
create policy organization_isolation on export_attachment
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Exports of all organisations whose time is over. It tells ids and nothing else; each is removed as its own organisation.
create function expired_exports(before timestamptz, most integer)
  returns table (organization_id uuid, export_id uuid, created_by uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select job.organization_id, job.id, job.created_by
  from export_job job
  where job.state = 'completed' and job.expires_at <= before
  order by job.expires_at
  limit most
$$;
revoke execute on function expired_exports(timestamptz, integer) from public;
grant execute on function expired_exports(timestamptz, integer) to conversation_service;
