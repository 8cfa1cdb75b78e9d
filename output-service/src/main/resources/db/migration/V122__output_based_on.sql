-- The output that another one goes on from. No foreign key: deleting for good breaks nothing, it is shown as gone.
alter table output add column based_on_id uuid;
create index output_based_on on output (organization_id, based_on_id) where based_on_id is not null;
