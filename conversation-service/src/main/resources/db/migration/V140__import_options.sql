alter table import_job
  add column options  jsonb not null default '{}',
  add column choice   jsonb,
  add column trial_id uuid;
comment on column import_job.options is 'what was asked for all of it: terms, whose it is';
comment on column import_job.choice is 'which records, by the ids of their source; apart from the options because it can name thousands';
comment on column import_job.trial_id is 'the dry run whose uploaded file this import shares';
create index import_archive on import_job (organization_id, storage_key);
