alter table import_job add column found_table jsonb;
comment on column import_job.found_table is 'the first table of the upload whose columns somebody has to say the meaning of: columns, samples, suggestions';

-- What an organisation last said of tables that have just these columns.
create table column_mapping (
  organization_id uuid        not null,
  columns_sha256  bytea       not null,
  mapping         jsonb       not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, columns_sha256)
);
alter table column_mapping enable row level security;
alter table column_mapping force row level security;
create policy organization_isolation on column_mapping
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
