create table import_job (
  organization_id uuid        not null,
  id              uuid        not null,
  state           text        not null constraint import_state
                              check (state in ('queued', 'running', 'completed', 'failed', 'undoing', 'undone')),
  wanted_format   text,
  format          text,
  dry_run         boolean     not null,
  file_name       text        not null,
  file_size       bigint      not null,
  storage_key     text        not null,
  bytes_read      bigint      not null default 0,
  bytes_total     bigint      not null default 0,
  next_record     bigint      not null default 0,
  items           bigint      not null default 0,
  counts          jsonb       not null,
  problems        integer     not null default 0,
  reason          text,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  undone_at       timestamptz,
  version         bigint      not null default 1,
  primary key (organization_id, id)
);
comment on column import_job.next_record is 'index of the first record that no committed batch holds; a restarted job goes on there';
create index import_recent on import_job (organization_id, created_at desc, id desc);

create table import_item (
  organization_id    uuid    not null,
  import_id          uuid    not null,
  index              bigint  not null,
  file               text    not null,
  kind               text    not null,
  source_id          text,
  title              text,
  result             text    not null constraint import_item_result check (result in ('new', 'updated', 'unchanged', 'skipped')),
  problem            boolean not null default false,
  reason             text,
  record_id          uuid,
  messages_new       integer not null default 0,
  messages_updated   integer not null default 0,
  messages_unchanged integer not null default 0,
  previous           jsonb,
  undone             text,
  primary key (organization_id, import_id, index),
  constraint import_item_import foreign key (organization_id, import_id)
    references import_job (organization_id, id) on delete cascade
);
comment on column import_item.previous is 'what an update replaced, for the way back';
comment on column import_item.undone is 'what undoing did: removed, reverted or kept';
create index import_item_result on import_item (organization_id, import_id, result, index);

-- Prompts and outputs that other services keep: what a dry run compares with.
create table imported_document (
  organization_id uuid  not null,
  source_key      text  not null,
  sha256          bytea not null,
  import_id       uuid  not null,
  record_id       uuid,
  details         jsonb,
  primary key (organization_id, source_key)
);
comment on column imported_document.details is 'what its file said besides, such as front matter, word for word';
create index imported_document_import on imported_document (organization_id, import_id);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy organization_isolation on import_job
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table import_item enable row level security;
alter table import_item force row level security;
create policy organization_isolation on import_item
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table imported_document enable row level security;
alter table imported_document force row level security;
create policy organization_isolation on imported_document
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
