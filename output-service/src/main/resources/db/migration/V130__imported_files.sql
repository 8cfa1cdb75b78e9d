alter table file add column import_id uuid;
comment on column file.import_id is 'the import that brought it; such a file goes when no record has it any more';

alter table file_link add column conversation_id uuid;
alter table file_link add column import_id uuid;
comment on column file_link.conversation_id is 'of a message: its conversation, with which the link goes';
comment on column file_link.import_id is 'the import that linked it, with which the link goes';
create index file_link_conversation on file_link (organization_id, conversation_id) where conversation_id is not null;
create index file_link_import on file_link (organization_id, import_id, file_id) where import_id is not null;
