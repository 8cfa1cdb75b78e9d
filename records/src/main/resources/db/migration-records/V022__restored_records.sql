-- What an import brought back from an archive of an organisation, as it left it: whether anybody changed it since can be told.
create table restored_record (
  organization_id uuid        not null,
  kind            text        not null,
  record_id       uuid        not null,
  import_id       uuid        not null,
  created         boolean     not null,
  sha256          bytea       not null,
  version         bigint      not null,
  restored_at     timestamptz not null,
  primary key (organization_id, kind, record_id)
);
comment on column restored_record.import_id is 'the last one that wrote it';
comment on column restored_record.created is 'whether that import also made it';
comment on column restored_record.sha256 is 'of the record as the archive has it, in its canonical form';
comment on column restored_record.version is 'of the record when it was written';
create index restored_record_import on restored_record (organization_id, import_id, kind, record_id);

alter table restored_record enable row level security;
alter table restored_record force row level security;
create policy organization_isolation on restored_record
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
