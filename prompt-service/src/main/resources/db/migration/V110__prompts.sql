create table prompt (
  organization_id uuid        not null,
  id              uuid        not null,
  title           text        not null,
  slug            text        not null,
  kind            text        not null constraint prompt_kind check (kind in ('text', 'chat')),
  description     text,
  engineered      boolean     not null default false,
  notes           text,
  current_version integer     not null,
  -- the text of the current version once more, for the search
  current_text    text        not null,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  deleted_at      timestamptz,
  deleted_by      uuid,
  primary key (organization_id, id),
  -- deleted ones keep theirs, or a restored prompt would no longer be found by the programs that fetch it
  constraint prompt_slug_taken unique (organization_id, slug)
);
create index prompt_created on prompt (organization_id, created_at desc, id desc) where deleted_at is null;
create index prompt_updated on prompt (organization_id, updated_at desc, id desc) where deleted_at is null;
create index prompt_title on prompt (organization_id, title, id) where deleted_at is null;

create table prompt_version (
  organization_id uuid        not null,
  prompt_id       uuid        not null,
  number          integer     not null,
  template        text,
  messages        jsonb,
  variables       jsonb       not null,
  settings        jsonb       not null,
  message         text,
  reverts_to      integer,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  constraint prompt_version_number_taken primary key (organization_id, prompt_id, number),
  constraint prompt_version_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade,
  constraint prompt_version_content check ((template is null) <> (messages is null))
);
-- a version never changes after it is written
revoke update on prompt_version from prompt_service;

create table prompt_label (
  organization_id uuid        not null,
  prompt_id       uuid        not null,
  label           text        not null,
  number          integer     not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, prompt_id, label),
  constraint prompt_label_version foreign key (organization_id, prompt_id, number)
    references prompt_version (organization_id, prompt_id, number) on delete cascade
);
create index prompt_label_name on prompt_label (organization_id, label, prompt_id);

create table qa_activity (
  organization_id uuid        not null,
  id              uuid        not null,
  prompt_id       uuid        not null,
  number          integer     not null,
  what            text        not null,
  done_at         timestamptz,
  done_by         uuid,
  result          text,
  note            text,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  primary key (organization_id, id),
  constraint qa_activity_version foreign key (organization_id, prompt_id, number)
    references prompt_version (organization_id, prompt_id, number) on delete cascade
);
create index qa_activity_of_version on qa_activity (organization_id, prompt_id, number, id);

-- what a person marked or looked at; not a part of the record, so it changes no version
create table personal_mark (
  organization_id uuid        not null,
  person_id       uuid        not null,
  record_id       uuid        not null,
  favourite_since timestamptz,
  last_viewed_at  timestamptz,
  primary key (organization_id, person_id, record_id)
);
create index personal_mark_record on personal_mark (organization_id, record_id);

create table snippet (
  organization_id uuid        not null,
  id              uuid        not null,
  title           text        not null,
  text            text        not null,
  notes           text,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  deleted_at      timestamptz,
  primary key (organization_id, id)
);
create index snippet_updated on snippet (organization_id, updated_at desc, id desc) where deleted_at is null;
create index snippet_title on snippet (organization_id, title, id) where deleted_at is null;

create table prompt_snippet (
  organization_id uuid    not null,
  prompt_id       uuid    not null,
  snippet_id      uuid    not null,
  position        integer not null,
  primary key (organization_id, prompt_id, snippet_id),
  constraint prompt_snippet_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade,
  constraint prompt_snippet_snippet foreign key (organization_id, snippet_id) references snippet (organization_id, id) on delete cascade
);
create index prompt_snippet_snippet on prompt_snippet (organization_id, snippet_id);

create table agent (
  organization_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  description     text,
  instructions    text        not null,
  configuration   jsonb       not null,
  link            text,
  platform        text,
  notes           text,
  current_version integer     not null,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  deleted_at      timestamptz,
  deleted_by      uuid,
  primary key (organization_id, id)
);
create index agent_created on agent (organization_id, created_at desc, id desc) where deleted_at is null;
create index agent_updated on agent (organization_id, updated_at desc, id desc) where deleted_at is null;
create index agent_name on agent (organization_id, name, id) where deleted_at is null;

create table agent_version (
  organization_id uuid        not null,
  agent_id        uuid        not null,
  number          integer     not null,
  instructions    text        not null,
  configuration   jsonb       not null,
  message         text,
  reverts_to      integer,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  constraint agent_version_number_taken primary key (organization_id, agent_id, number),
  constraint agent_version_agent foreign key (organization_id, agent_id) references agent (organization_id, id) on delete cascade
);
revoke update on agent_version from prompt_service;

create table agent_prompt (
  organization_id uuid    not null,
  agent_id        uuid    not null,
  prompt_id       uuid    not null,
  position        integer not null,
  primary key (organization_id, agent_id, prompt_id),
  constraint agent_prompt_agent foreign key (organization_id, agent_id) references agent (organization_id, id) on delete cascade,
  constraint agent_prompt_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade
);
create index agent_prompt_prompt on agent_prompt (organization_id, prompt_id);

do
$$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['prompt', 'prompt_version', 'prompt_label', 'qa_activity', 'personal_mark', 'snippet',
                                      'prompt_snippet', 'agent', 'agent_version', 'agent_prompt'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy organization_isolation on %I using '
      || '(organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid))', tenant_table);
  end loop;
end
$$;
