-- What lists of conversations can be sorted by, and whose they are: without these a page reads every row of the organisation.
create index conversation_title on conversation (organization_id, title, id) where deleted_at is null;
create index conversation_by_messages on conversation (organization_id, message_count desc, id desc) where deleted_at is null;
create index conversation_of_person
  on conversation (organization_id, created_by, coalesce(date, '0001-01-01'::date) desc, id desc) where deleted_at is null;
