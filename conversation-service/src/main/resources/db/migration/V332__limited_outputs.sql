-- Imports and exports are worked through later, for the person who asked, who gets to see no more than they could then.
create function groups_of_caller() returns uuid[] language sql stable as $$
  select case when current_setting('app.groups', true) = '*' then '{}'
              else coalesce(string_to_array(current_setting('app.groups', true), ',')::uuid[], '{}') end
$$;
alter table import_job add column groups uuid[] not null default groups_of_caller();
alter table export_job add column groups uuid[] not null default groups_of_caller();
comment on column import_job.groups is 'whose records whoever began or undid it could see';
comment on column export_job.groups is 'whose records whoever asked for it could see';

-- The report of an import names what it brought, and another service knows what of that is limited: whoever is kept from something reads of
-- outputs and files in the reports of their own imports alone.
create policy open_to_groups on import_item as restrictive
  using ((select hidden_terms()) is null
         or kind not in ('output', 'file')
         or exists (select from import_job j
                    where j.organization_id = import_item.organization_id and j.id = import_item.import_id
                      and j.created_by = (select nullif(current_setting('app.person_id', true), '')::uuid)));
