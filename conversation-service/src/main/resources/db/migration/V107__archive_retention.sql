alter table import_job add column archive_removed_at timestamptz;
comment on column import_job.archive_removed_at is 'when the uploaded file was removed from the object store; the report and the way back need it no more';
create index import_archive_kept on import_job (finished_at) where archive_removed_at is null;

-- Archives of all organisations that nobody needs any more. It tells ids and nothing else; each is removed as its own organisation.
create function old_archives(before timestamptz, most integer)
  returns table (organization_id uuid, import_id uuid, created_by uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select job.organization_id, job.id, job.created_by
  from import_job job
  where job.archive_removed_at is null and job.state in ('completed', 'failed', 'undone')
    and coalesce(job.finished_at, job.undone_at) < before
  order by coalesce(job.finished_at, job.undone_at)
  limit most
$$;
revoke execute on function old_archives(timestamptz, integer) from public;
grant execute on function old_archives(timestamptz, integer) to conversation_service;
