create table output (
  organization_id  uuid        not null,
  id               uuid        not null,
  title            text        not null,
  content          text        not null,
  content_length   integer     not null,
  content_sha256   bytea       not null,
  media_type       text        not null,
  language         text,
  date             date        not null,
  source           text        not null constraint output_source check (source in ('manual', 'import', 'completion', 'api')),
  rating           smallint    constraint output_rating check (rating between 1 and 5),
  notes            text,
  model            text,
  model_pending    boolean     not null default false,
  prompt_id        uuid,
  prompt_version   integer,
  agent_id         uuid,
  conversation_id  uuid,
  message_id       uuid,
  edit_number      integer     not null default 0,
  import_id        uuid,
  source_key       text,
  imported_sha256  bytea,
  imported_version bigint,
  created_at       timestamptz not null,
  created_by       uuid        not null,
  updated_at       timestamptz not null,
  updated_by       uuid        not null,
  version          bigint      not null default 1,
  deleted_at       timestamptz,
  primary key (organization_id, id)
) with (fillfactor = 90);

create index output_recent on output (organization_id, created_at desc, id desc) where deleted_at is null;
create index output_by_date on output (organization_id, date desc, id desc) where deleted_at is null;
create index output_trash on output (organization_id, deleted_at desc) where deleted_at is not null;
create index output_prompt on output (organization_id, prompt_id, prompt_version) where prompt_id is not null;
create index output_agent on output (organization_id, agent_id) where agent_id is not null;
create index output_conversation on output (organization_id, conversation_id) where conversation_id is not null;
create index output_message on output (organization_id, message_id) where message_id is not null;
create index output_import on output (organization_id, import_id) where import_id is not null;
-- Models whose term could not be asked for when the output came: linked as soon as it is known.
create index output_model_pending on output (organization_id, model) where model_pending;
create unique index output_source_key on output (organization_id, source_key) where source_key is not null;

create table output_edit (
  organization_id uuid        not null,
  output_id       uuid        not null,
  number          integer     not null,
  content         text        not null,
  summary         text,
  base            integer     not null,
  import_id       uuid,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  primary key (organization_id, output_id, number),
  constraint output_edit_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
);
comment on column output_edit.base is 'number of the edit it began from; 0 is the raw text';
create index output_edit_import on output_edit (organization_id, import_id) where import_id is not null;

-- The promise of the product, kept by the database too: whoever finds a way around the service still cannot rewrite what was captured.
create function refuse_rewriting() returns trigger
  language plpgsql as $$
begin
  raise exception 'The content of %.% never changes after it is written', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger output_content_is_kept
  before update on output
  for each row when (old.content is distinct from new.content)
  execute function refuse_rewriting();
create trigger output_edit_content_is_kept
  before update on output_edit
  for each row when (old.content is distinct from new.content or old.number is distinct from new.number)
  execute function refuse_rewriting();

create table output_favourite (
  organization_id uuid        not null,
  person_id       uuid        not null,
  output_id       uuid        not null,
  created_at      timestamptz not null,
  primary key (organization_id, person_id, output_id),
  constraint output_favourite_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
);
create index output_favourite_output on output_favourite (organization_id, output_id);

create table output_visit (
  organization_id uuid        not null,
  person_id       uuid        not null,
  output_id       uuid        not null,
  visited_at       timestamptz not null,
  primary key (organization_id, person_id, output_id)
);
create index output_visit_output on output_visit (organization_id, output_id);

alter table output enable row level security;
alter table output force row level security;
create policy organization_isolation on output
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table output_edit enable row level security;
alter table output_edit force row level security;
create policy organization_isolation on output_edit
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table output_favourite enable row level security;
alter table output_favourite force row level security;
create policy organization_isolation on output_favourite
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table output_visit enable row level security;
alter table output_visit force row level security;
create policy organization_isolation on output_visit
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
