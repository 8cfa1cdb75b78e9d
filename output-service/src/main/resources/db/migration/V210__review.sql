-- Who is to review an output, and by when.
alter table output add column assignee_id uuid;
alter table output add column due_on date;
create index output_assignee on output (organization_id, assignee_id, due_on) where assignee_id is not null;
create index output_due on output (organization_id, due_on) where due_on is not null;

-- Names of members, of those who review and write edits.
create table member_reference (
  organization_id uuid not null,
  id              uuid not null,
  name            text not null,
  primary key (organization_id, id)
);
alter table member_reference enable row level security;
alter table member_reference force row level security;
create policy organization_isolation on member_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What people call a state of the text.
alter table output_edit add column name text;
