create table conversation (
  organization_id    uuid        not null,
  id                 uuid        not null,
  title              text        not null,
  date               date        not null,
  platform           text,
  source_id          text,
  model              text,
  agent_id           uuid,
  current_message_id uuid,
  message_count      integer     not null default 0,
  notes              text,
  metadata           jsonb,
  title_edited       boolean     not null default false,
  branch_chosen      boolean     not null default false,
  touched_at         timestamptz,
  source_created_at  timestamptz,
  source_updated_at  timestamptz,
  source_sha256      bytea,
  import_id          uuid,
  created_at         timestamptz not null,
  created_by         uuid        not null,
  updated_at         timestamptz not null,
  updated_by         uuid        not null,
  version            bigint      not null default 1,
  deleted_at         timestamptz,
  primary key (organization_id, id),
  constraint conversation_source unique (organization_id, platform, source_id)
) with (fillfactor = 90);
comment on column conversation.title_edited is 'a person named it; no import names it again';
comment on column conversation.branch_chosen is 'a person chose the current message or continued here; no import moves it';
comment on column conversation.touched_at is 'when a person last changed or used it; undoing an older import leaves it alone';
comment on column conversation.source_sha256 is 'of all that the last import brought; equal means unchanged';

create index conversation_by_date on conversation (organization_id, date desc, id desc) where deleted_at is null;
create index conversation_recent on conversation (organization_id, created_at desc, id desc) where deleted_at is null;
create index conversation_updated on conversation (organization_id, updated_at desc, id desc) where deleted_at is null;
create index conversation_trash on conversation (organization_id, deleted_at desc) where deleted_at is not null;
create index conversation_agent on conversation (organization_id, agent_id) where agent_id is not null;

-- Partitioned by conversation and not by organisation: one large organisation would have all its messages in one partition.
-- No foreign key to conversation: it is checked row by row, and nothing but an import, a completion and an undo writes here.
create table message (
  organization_id uuid        not null,
  id              uuid        not null,
  conversation_id uuid        not null,
  parent_id       uuid,
  position        integer     not null default 0,
  role            text        not null constraint message_role check (role in ('user', 'assistant', 'system', 'tool')),
  parts           jsonb       not null,
  text            text        not null,
  model           text,
  hidden          boolean     not null default false,
  source_id       text,
  source_sha256   bytea,
  metadata        jsonb,
  import_id       uuid,
  created_at      timestamptz,
  stored_at       timestamptz not null,
  primary key (organization_id, id, conversation_id),
  constraint message_source unique (organization_id, conversation_id, source_id)
) partition by hash (conversation_id);
comment on column message.created_at is 'when it was written at its source; null where the source does not say';

do $$
begin
  for part in 0..7 loop
    execute format('create table message_p%s partition of message for values with (modulus 8, remainder %s)', part, part);
    -- nobody reads a partition past its parent's policy
    execute format('alter table message_p%s enable row level security', part);
    execute format('alter table message_p%s force row level security', part);
  end loop;
end
$$;

create table conversation_favourite (
  organization_id uuid        not null,
  person_id       uuid        not null,
  conversation_id uuid        not null,
  created_at      timestamptz not null,
  primary key (organization_id, person_id, conversation_id),
  constraint conversation_favourite_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
create index conversation_favourite_conversation on conversation_favourite (organization_id, conversation_id);

create table conversation_visit (
  organization_id uuid        not null,
  person_id       uuid        not null,
  conversation_id uuid        not null,
  visited_at      timestamptz not null,
  primary key (organization_id, person_id, conversation_id),
  constraint conversation_visit_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
create index conversation_visit_conversation on conversation_visit (organization_id, conversation_id);

-- What lists show of agents, which another service owns.
create table agent_reference (
  organization_id uuid    not null,
  id              uuid    not null,
  name            text    not null,
  deleted         boolean not null default false,
  primary key (organization_id, id)
);

alter table conversation enable row level security;
alter table conversation force row level security;
create policy organization_isolation on conversation
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table message enable row level security;
alter table message force row level security;
create policy organization_isolation on message
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table conversation_favourite enable row level security;
alter table conversation_favourite force row level security;
create policy organization_isolation on conversation_favourite
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table conversation_visit enable row level security;
alter table conversation_visit force row level security;
create policy organization_isolation on conversation_visit
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table agent_reference enable row level security;
alter table agent_reference force row level security;
create policy organization_isolation on agent_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
