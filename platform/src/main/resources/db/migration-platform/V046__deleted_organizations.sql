-- Organisations that are no more: what is still told about them is dropped, and what is left of them here is deleted. Of the service and of no
-- organisation, and kept for good: an id never comes back.
create table deleted_organization (
  id         uuid        primary key,
  told_at    timestamptz not null default now(),
  emptied_at timestamptz
);
comment on column deleted_organization.emptied_at is 'null while something may be left';
create index deleted_organization_left on deleted_organization (told_at) where emptied_at is null;
