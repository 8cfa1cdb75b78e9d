create table file (
  organization_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  media_type      text        not null,
  size            bigint      not null,
  sha256          bytea       not null,
  storage_key     text        not null,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  version         bigint      not null default 1,
  primary key (organization_id, id)
);
create index file_recent on file (organization_id, created_at desc, id desc);

create table file_link (
  organization_id uuid        not null,
  record_kind     text        not null constraint file_link_kind
                              check (record_kind in ('output', 'prompt', 'agent', 'conversation', 'message')),
  record_id       uuid        not null,
  file_id         uuid        not null,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  primary key (organization_id, record_kind, record_id, file_id),
  constraint file_link_file foreign key (organization_id, file_id)
    references file (organization_id, id) on delete cascade
);
create index file_link_file on file_link (organization_id, file_id);

alter table file enable row level security;
alter table file force row level security;
create policy organization_isolation on file
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table file_link enable row level security;
alter table file_link force row level security;
create policy organization_isolation on file_link
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
