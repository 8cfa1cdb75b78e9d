-- The same conversation from two exporters is known by what it says: by the first question and answer that are long enough not to
-- meet by chance. A conversation with branches has one of these for every branch that begins differently.
create table conversation_opening (
  organization_id uuid  not null,
  fingerprint     bytea not null,
  conversation_id uuid  not null,
  primary key (organization_id, fingerprint, conversation_id),
  constraint conversation_opening_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
create index conversation_opening_conversation on conversation_opening (organization_id, conversation_id);

-- What an import brought of a conversation that was there already. Undoing the one that stored it leaves it to the other.
create table conversation_copy (
  organization_id uuid not null,
  conversation_id uuid not null,
  import_id       uuid not null,
  platform        text not null,
  source_id       text not null,
  title           text,
  metadata        jsonb,
  primary key (organization_id, conversation_id, import_id, platform, source_id),
  constraint conversation_copy_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
comment on column conversation_copy.metadata is 'what its file said besides, which has no place in the conversation';
create index conversation_copy_import on conversation_copy (organization_id, import_id);

alter table conversation_opening enable row level security;
alter table conversation_opening force row level security;
create policy organization_isolation on conversation_opening
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table conversation_copy enable row level security;
alter table conversation_copy force row level security;
create policy organization_isolation on conversation_copy
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Those that are here get theirs in the background. A constant default rewrites no row.
alter table conversation add column opening_noted boolean not null default false;
create index conversation_opening_missing on conversation (organization_id, id) where not opening_noted and source_id is not null;

-- Of all organisations. It tells ids and nothing else; each is read as its own organisation.
create function conversations_without_opening(most integer)
  returns table (organization_id uuid, conversation_id uuid, created_by uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select conversation.organization_id, conversation.id, conversation.created_by
  from conversation
  where not conversation.opening_noted and conversation.source_id is not null
  order by conversation.organization_id, conversation.id
  limit most
$$;
revoke execute on function conversations_without_opening(integer) from public;
grant execute on function conversations_without_opening(integer) to conversation_service;
