-- Which terms an import gave to a record because its options asked for them: for the way back, and so that the next import leaves them.
create table import_term (
  organization_id uuid not null,
  import_id       uuid not null,
  record_id       uuid not null,
  term_id         uuid not null,
  primary key (organization_id, record_id, import_id, term_id)
);

alter table import_term enable row level security;
alter table import_term force row level security;
create policy organization_isolation on import_term
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
