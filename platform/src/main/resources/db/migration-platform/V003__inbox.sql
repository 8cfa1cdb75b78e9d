-- One row per event and consumer that has been handled. Purged by age; Kafka keeps events for a shorter time than this table.
create table inbox_event (
  consumer   text        not null,
  event_id   uuid        not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_event_handled_at on inbox_event (handled_at);
