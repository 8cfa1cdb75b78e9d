-- What a person marks for himself, alike for every kind of record: they change no record and nobody else sees them.
create table record_mark (
  organization_id uuid        not null,
  person_id       uuid        not null,
  record_id       uuid        not null,
  favourite_since timestamptz,
  last_viewed_at  timestamptz,
  primary key (organization_id, person_id, record_id)
);
create index record_mark_record on record_mark (organization_id, record_id);

alter table record_mark enable row level security;
alter table record_mark force row level security;
create policy organization_isolation on record_mark
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
