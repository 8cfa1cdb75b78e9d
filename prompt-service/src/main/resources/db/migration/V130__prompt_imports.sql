-- Where imported prompts came from, so that importing the same again changes nothing and an import can be undone.
create table prompt_source (
  organization_id uuid        not null,
  source_key      text        not null,
  prompt_id       uuid        not null,
  -- the import that brought what it says now, and the one that brought it first
  import_id       uuid        not null,
  first_import_id uuid        not null,
  fingerprint     text        not null,
  -- the version the import left the prompt at; another one means that somebody changed it since
  left_at         bigint      not null,
  -- the version that was current before this import; null when this import made the prompt
  previous_number integer,
  undone          boolean     not null default false,
  imported_at     timestamptz not null,
  primary key (organization_id, source_key),
  constraint prompt_source_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade
);
create index prompt_source_import on prompt_source (organization_id, import_id);
create index prompt_source_first_import on prompt_source (organization_id, first_import_id);
create index prompt_source_prompt on prompt_source (organization_id, prompt_id);

alter table prompt_source enable row level security;
alter table prompt_source force row level security;
create policy organization_isolation on prompt_source
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
