-- What batches changed and how it was before, for as long as their authors may take them back.
create table record_batch (
  organization_id uuid        not null,
  id              uuid        not null,
  kind            text        not null,
  person_id       uuid        not null,
  action          text        not null check (action in ('changed', 'deleted', 'restored')),
  undoable_until  timestamptz not null,
  primary key (organization_id, id)
);
create index record_batch_person on record_batch (organization_id, person_id, kind, undoable_until);
create index record_batch_expiry on record_batch (organization_id, undoable_until);

create table record_batch_item (
  organization_id uuid   not null,
  batch_id        uuid   not null,
  record_id       uuid   not null,
  version         bigint not null,
  back            jsonb,
  primary key (organization_id, batch_id, record_id),
  foreign key (organization_id, batch_id) references record_batch (organization_id, id) on delete cascade
);
comment on column record_batch_item.version is 'of the record as the batch left it';
comment on column record_batch_item.back is 'the merge patch that makes it what it was; null where it only went into the trash or out of it';
create index record_batch_item_record on record_batch_item (organization_id, record_id);

alter table record_batch enable row level security;
alter table record_batch force row level security;
create policy organization_isolation on record_batch
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table record_batch_item enable row level security;
alter table record_batch_item force row level security;
create policy organization_isolation on record_batch_item
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
