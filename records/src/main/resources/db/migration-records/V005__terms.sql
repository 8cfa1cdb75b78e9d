-- What a service knows of vocabularies and terms, fed by events of their owner and by questions to it.
create table vocabulary_reference (
  organization_id uuid    not null,
  key             text    not null,
  name            text    not null,
  applies_to      text[]  not null,
  cardinality     text    not null check (cardinality in ('one', 'many')),
  required        boolean not null default false,
  ordered         boolean not null default false,
  hierarchical    boolean not null default false,
  version         bigint  not null,
  primary key (organization_id, key)
);

create table term_reference (
  organization_id uuid    not null,
  id              uuid    not null,
  vocabulary_key  text    not null,
  slug            text    not null,
  name            text    not null,
  colour          text,
  parent_id       uuid,
  position        integer not null default 0,
  archived        boolean not null default false,
  merged_into     uuid,
  version         bigint  not null,
  primary key (organization_id, id)
);
create index term_reference_slug on term_reference (organization_id, vocabulary_key, slug) where merged_into is null;
create index term_reference_parent on term_reference (organization_id, parent_id);

create table term_assignment (
  organization_id uuid not null,
  record_id       uuid not null,
  term_id         uuid not null,
  record_kind     text not null,
  vocabulary_key  text not null,
  primary key (organization_id, record_id, term_id)
);
create index term_assignment_term on term_assignment (organization_id, term_id, record_id);

alter table vocabulary_reference enable row level security;
alter table vocabulary_reference force row level security;
create policy organization_isolation on vocabulary_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table term_reference enable row level security;
alter table term_reference force row level security;
create policy organization_isolation on term_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table term_assignment enable row level security;
alter table term_assignment force row level security;
create policy organization_isolation on term_assignment
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
