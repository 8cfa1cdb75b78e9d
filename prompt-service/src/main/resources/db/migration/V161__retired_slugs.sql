-- Addresses that prompts had before, or that belonged to prompts which are gone: programs that know one get its prompt or nothing.
create table retired_slug (
  organization_id uuid not null,
  slug            text not null,
  prompt_id       uuid not null,
  primary key (organization_id, slug)
);

alter table retired_slug enable row level security;
alter table retired_slug force row level security;
create policy organization_isolation on retired_slug
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

alter table prompt drop column deleted_by;
alter table agent drop column deleted_by;
