-- Merges of terms that their authors can still take back; which records carried what each service keeps itself (moved_term).
create table term_merge (
  organization_id uuid        not null,
  id              uuid        not null,
  vocabulary_key  text        not null,
  term_id         uuid        not null,
  into_id         uuid        not null,
  person_id       uuid        not null,
  back            jsonb       not null,
  undoable_until  timestamptz not null,
  primary key (organization_id, id)
);
comment on column term_merge.back is 'where the terms stood in the tree';
create index term_merge_person on term_merge (organization_id, person_id, vocabulary_key, undoable_until);
create index term_merge_expiry on term_merge (organization_id, undoable_until);

alter table term_merge enable row level security;
alter table term_merge force row level security;
create policy organization_isolation on term_merge
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
