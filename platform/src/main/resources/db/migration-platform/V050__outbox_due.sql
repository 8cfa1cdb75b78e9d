-- What the relay may send: of each key the oldest without a gap, in the order in which they were told; one whose forerunner waits for
-- its next attempt waits with it. The stored size is told without reading what is stored.
-- Planned at every call: the relay asks twice a second, mostly of an empty table, and the plan that is kept for that one reads the whole
-- table for each row as soon as thousands are told at once.
create function outbox_due(at timestamptz, partitions integer[], most_rows integer, most_bytes bigint)
  returns table (id text, key text, payload text, context text, failures integer)
  language sql stable
  set search_path from current
  set plan_cache_mode = force_custom_plan
as $$
  select sized.id, sized.record_key, sized.payload, sized.context, sized.failure_count
  from (select due.*, sum(pg_column_size(due.payload)) over (order by due.created_at, due.id) - pg_column_size(due.payload) as bytes_before
        from (select * from outbox_record o
              where o.status = 'NEW' and o.next_retry_at <= at and o.partition_no = any(partitions)
                and not exists (
                  select from outbox_record older
                  where older.record_key = o.record_key and older.status = 'NEW' and older.next_retry_at > at
                    and (older.created_at, older.id) < (o.created_at, o.id))
              order by o.created_at, o.id limit most_rows) due) sized
  where sized.bytes_before < most_bytes
  order by sized.created_at, sized.id
$$;
