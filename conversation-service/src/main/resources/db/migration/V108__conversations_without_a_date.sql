-- Where a file tells no time at all, nobody knows the day: until now it was the day of the import.
alter table conversation alter column date drop not null;
update conversation set date = null
where import_id is not null and source_created_at is null and source_updated_at is null and touched_at is null
  and date = (created_at at time zone 'UTC')::date
  and not exists (select from message m
                  where m.organization_id = conversation.organization_id and m.conversation_id = conversation.id
                    and m.created_at is not null);

-- as ConversationFilters sorts: those without a date come after all others when the newest come first
drop index conversation_by_date;
create index conversation_by_date on conversation (organization_id, coalesce(date, date '0001-01-01') desc, id desc)
  where deleted_at is null;
