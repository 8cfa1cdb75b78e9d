create table vocabulary (
  organization_id uuid        not null,
  id              uuid        not null,
  key             text        not null,
  name            text        not null,
  description     text,
  applies_to      text[]      not null,
  cardinality     text        not null constraint vocabulary_cardinality check (cardinality in ('one', 'many')),
  required        boolean     not null default false,
  ordered         boolean     not null default false,
  hierarchical    boolean     not null default false,
  system          boolean     not null default false,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  -- a deleted vocabulary leaves its row, so that one made again under its key goes on counting versions
  deleted_at      timestamptz,
  primary key (organization_id, id),
  constraint vocabulary_key_taken unique (organization_id, key)
);

create table term (
  organization_id uuid        not null,
  id              uuid        not null,
  vocabulary_key  text        not null,
  slug            text        not null,
  name            text        not null,
  description     text,
  colour          text,
  parent_id       uuid,
  position        integer     not null,
  archived        boolean     not null default false,
  attributes      jsonb       not null default '{}',
  merged_into     uuid,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  version         bigint      not null default 1,
  primary key (organization_id, id),
  constraint term_vocabulary foreign key (organization_id, vocabulary_key) references vocabulary (organization_id, key),
  constraint term_parent foreign key (organization_id, parent_id) references term (organization_id, id),
  constraint term_not_its_own_parent check (parent_id <> id)
);
-- a merged term stays, so that its old id and slug still lead to the term that took its place
create unique index term_slug_taken on term (organization_id, vocabulary_key, slug) where merged_into is null;
create unique index term_name_taken on term (organization_id, vocabulary_key, lower(name)) where merged_into is null;
create index term_position on term (organization_id, vocabulary_key, position, id);
create index term_parent on term (organization_id, parent_id);
create index term_merged_into on term (organization_id, merged_into) where merged_into is not null;

alter table vocabulary enable row level security;
alter table vocabulary force row level security;
create policy organization_isolation on vocabulary
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table term enable row level security;
alter table term force row level security;
create policy organization_isolation on term
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
