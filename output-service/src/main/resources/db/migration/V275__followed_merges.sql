-- What followed a conversation that was merged into another one, and goes back when that is taken back, however late.
create table followed_output (
  organization_id uuid not null,
  merge_id        uuid not null,
  output_id       uuid not null,
  message_id      uuid,
  primary key (organization_id, merge_id, output_id),
  constraint followed_output_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
);
comment on column followed_output.message_id is 'the message it pointed to before';
create index followed_output_output on followed_output (organization_id, output_id);
alter table followed_output enable row level security;
alter table followed_output force row level security;
create policy organization_isolation on followed_output
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create table followed_file (
  organization_id uuid not null,
  merge_id        uuid not null,
  record_kind     text not null,
  record_id       uuid not null,
  file_id         uuid not null,
  primary key (organization_id, merge_id, record_kind, record_id, file_id),
  constraint followed_file_file foreign key (organization_id, file_id)
    references file (organization_id, id) on delete cascade
);
comment on column followed_file.record_id is 'the conversation, or its message, that got the file';
create index followed_file_file on followed_file (organization_id, file_id);
alter table followed_file enable row level security;
alter table followed_file force row level security;
create policy organization_isolation on followed_file
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
