-- Of all organisations, since one that changes nothing any more would keep what its records held before for ever.
-- Whoever may call it learns a number, and takes away nothing that could still be used.
create function forget_expired_batches(now timestamptz)
  returns bigint
  language sql
  security definer
  set search_path from current
as
$$
  with gone as (delete from record_batch where undoable_until <= now returning 1)
  select count(*) from gone
$$;
