-- The table of db-scheduler 16. No row level security: the scheduler serves all organisations, and its rows hold ids only.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Counts how often a delivery was sent on its way: by its event, by a replay, by its webhook being switched on again. Each time has a
-- task of its own; one of an earlier time finds that it is not asked any more.
alter table webhook_delivery add column dispatch integer not null default 0;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'webhook-delivery', organization_id || '/' || id || '/0', coalesce(next_attempt_at, created_at), false, 1
from webhook_delivery
where state in ('pending', 'failed');

-- Senders of the version before stop here, which is as well: two would send the same.
drop function claim_deliveries(timestamptz, interval, integer);
drop index webhook_delivery_due;
create index webhook_delivery_unfinished on webhook_delivery (organization_id, webhook_id) where state in ('pending', 'failed');
