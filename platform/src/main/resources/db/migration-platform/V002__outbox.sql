-- Tables of Namastack Outbox 1.6. Its own script builds six indexes on outbox_record; these two are what its queries use.
-- No row level security: rows are written inside the tenant's transaction and read by the relay, which serves all tenants.
create table outbox_record (
  id             varchar(255)  not null primary key,
  status         varchar(20)   not null,
  record_key     varchar(255)  not null,
  record_type    varchar(255)  not null,
  payload        text          not null,
  context        text,
  created_at     timestamptz   not null,
  completed_at   timestamptz,
  failure_count  integer       not null,
  failure_reason varchar(1000),
  next_retry_at  timestamptz   not null,
  partition_no   integer       not null,
  handler_id     varchar(1000) not null
);
create index outbox_record_key_created on outbox_record (record_key, created_at);
create index outbox_record_pending on outbox_record (partition_no, status, next_retry_at);

create table outbox_instance (
  instance_id    varchar(255) primary key,
  hostname       varchar(255) not null,
  port           integer      not null,
  status         varchar(50)  not null,
  started_at     timestamptz  not null,
  last_heartbeat timestamptz  not null,
  created_at     timestamptz  not null,
  updated_at     timestamptz  not null
);

create table outbox_partition (
  partition_number integer primary key,
  instance_id      varchar(255),
  version          bigint      not null default 0,
  updated_at       timestamptz not null
);
