-- The relay takes what is due in the order in which it was told, over all partitions of its instance.
create index outbox_record_due on outbox_record (created_at, id) where status = 'NEW';
drop index outbox_record_pending;
