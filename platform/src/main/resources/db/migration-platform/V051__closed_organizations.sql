-- Organisations in which nobody works until they are opened again or deleted: what a service does there without a person waits. Of the service and
-- of no organisation.
create table closed_organization (
  id      uuid        primary key,
  told_at timestamptz not null default now()
);
