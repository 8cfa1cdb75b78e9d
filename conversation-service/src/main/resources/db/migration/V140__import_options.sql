alter table import_job
  add column options  jsonb not null default '{}',
  add column choice   jsonb,
  add column trial_id uuid;
comment on column import_job.options is 'what was asked for all of it: terms, whose it is';
comment on column import_job.choice is 'which records, by the ids of their source; apart from the options because it can name thousands';
comment on column import_job.trial_id is 'the dry run whose uploaded file this import shares';
create index import_archive on import_job (organization_id, storage_key);

-- Which terms an import gave to records that were there before, for the way back.
create table import_term (
  organization_id uuid not null,
  import_id       uuid not null,
  record_id       uuid not null,
  term_id         uuid not null,
  primary key (organization_id, import_id, record_id, term_id)
);
alter table import_term enable row level security;
alter table import_term force row level security;
create policy organization_isolation on import_term
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
