-- Which records carried a term that was merged into another one, so that the merge can be taken back. For longer than its author may take it
-- back, because services hear of that later.
create table moved_term (
  organization_id uuid        not null,
  term_id         uuid        not null,
  record_id       uuid        not null,
  into_id         uuid        not null,
  record_kind     text        not null,
  vocabulary_key  text        not null,
  carried_both    boolean     not null,
  imports         uuid[]      not null,
  moved_at        timestamptz not null default now(),
  primary key (organization_id, term_id, record_id)
);
comment on column moved_term.imports is 'those that had given the record the term';
create index moved_term_record on moved_term (organization_id, record_id);
create index moved_term_age on moved_term (organization_id, moved_at);

alter table moved_term enable row level security;
alter table moved_term force row level security;
create policy organization_isolation on moved_term
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Of all organisations, as with batches.
create function forget_moved_terms(moved_before timestamptz)
  returns bigint
  language sql
  security definer
  set search_path from current
as
$$
  with gone as (delete from moved_term where moved_at <= moved_before returning 1)
  select count(*) from gone
$$;
