-- What an organisation checks on every version of a prompt, and the labels that demand it.
create table checklist (
  organization_id uuid        not null primary key,
  version         bigint      not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null
);

create table checklist_item (
  organization_id uuid    not null,
  position        integer not null,
  what            text    not null,
  -- null for prompts of every kind
  kind            text constraint checklist_item_kind check (kind in ('text', 'chat')),
  primary key (organization_id, position),
  constraint checklist_item_checklist foreign key (organization_id) references checklist (organization_id) on delete cascade
);

create table label_rule (
  organization_id uuid        not null,
  label           text        not null,
  requires_qa     boolean     not null,
  version         bigint      not null default 1,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, label)
);

do
$$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['checklist', 'checklist_item', 'label_rule'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format('create policy organization_isolation on %I using '
      || '(organization_id = (select nullif(current_setting(''app.organization_id'', true), '''')::uuid))', tenant_table);
  end loop;
end
$$;

-- Each item of the checklist, with the activity of the same name that the version has, and the activities beside the checklist.
create function version_checklist(organization uuid, prompt uuid, checked integer, prompt_kind text)
  returns table (what text, activity_id uuid, passed boolean)
  language sql stable as
$$
  select coalesce(a.what, i.what), a.id, coalesce(a.done_at is not null and lower(a.result) is distinct from 'failed', false)
  from (select item.what, item.position from checklist_item item
        where item.organization_id = organization and (item.kind is null or item.kind = prompt_kind)) i
  full join (select q.id, q.what, q.done_at, q.result from qa_activity q
             where q.organization_id = organization and q.prompt_id = prompt and q.number = checked) a
    on lower(a.what) = lower(i.what)
  order by i.position nulls last, a.id
$$;
