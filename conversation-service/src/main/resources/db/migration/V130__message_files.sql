-- What a part of a message names, when its bytes came with an archive. Beside the parts and not in them: a later archive
-- that brings the same words without the files takes none away, and one that brings the files alone changes no words.
create table message_file (
  organization_id uuid        not null,
  conversation_id uuid        not null,
  message_id      uuid        not null,
  reference       text        not null,
  file_id         uuid        not null,
  name            text        not null,
  media_type      text        not null,
  size            bigint      not null,
  import_id       uuid        not null,
  stored_at       timestamptz not null,
  primary key (organization_id, message_id, reference)
);
comment on column message_file.reference is 'how the part names it: the id of its provider, or a name';
comment on column message_file.file_id is 'of the service that keeps files';
create index message_file_conversation on message_file (organization_id, conversation_id);
create index message_file_import on message_file (organization_id, import_id);

alter table message_file enable row level security;
alter table message_file force row level security;
create policy organization_isolation on message_file
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
