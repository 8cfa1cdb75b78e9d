-- What a merge of two conversations added to one of them, so that it can be taken back.
create table conversation_merge (
  organization_id  uuid        not null,
  id               uuid        not null,
  conversation_id  uuid        not null,
  from_id          uuid        not null,
  message_ids      uuid[]      not null,
  merged_at        timestamptz not null,
  merged_by        uuid        not null,
  primary key (organization_id, id),
  constraint conversation_merge_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
comment on column conversation_merge.from_id is 'the conversation that went to the trash, whole';
comment on column conversation_merge.message_ids is 'copies that the other conversation got';
create index conversation_merge_conversation on conversation_merge (organization_id, conversation_id);

alter table conversation_merge enable row level security;
alter table conversation_merge force row level security;
create policy organization_isolation on conversation_merge
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
