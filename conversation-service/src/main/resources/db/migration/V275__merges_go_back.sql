-- What goes along with the messages of a merged conversation, and back with them.
alter table conversation_merge
  add column of_ids uuid[] not null default '{}',
  add column back   jsonb  not null default '{}';
comment on column conversation_merge.of_ids is 'the messages of the other conversation that message_ids are copies of, in the same order';
comment on column conversation_merge.back is 'terms, favourites, fields and files that the conversation got from the other one';
