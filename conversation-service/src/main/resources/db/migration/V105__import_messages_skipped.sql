alter table import_item add column messages_skipped integer not null default 0;
