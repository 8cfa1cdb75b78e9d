-- What a person looked for and wants to find again: a list with its filter, order and columns, under a name. Kept here because it
-- belongs to a person and says nothing of records: what it finds is for the service of the list to answer, to whoever asks.
create table saved_search (
  organization_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  kind            text        not null,
  query           jsonb       not null,
  shared          boolean     not null,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, id)
);
create index saved_search_person on saved_search (organization_id, created_by, name);
create index saved_search_shared on saved_search (organization_id, name) where shared;

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy organization_isolation on saved_search
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
