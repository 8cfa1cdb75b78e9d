alter table prompt
  -- names with / between them, from the outermost folder on
  add column folder   text,
  -- out of lists and pickers; programs go on fetching it
  add column archived boolean not null default false;
create index prompt_folder on prompt (organization_id, folder text_pattern_ops) where folder is not null and deleted_at is null;

-- Which version a label pointed at since when, and who moved it there.
create table prompt_label_move (
  organization_id uuid        not null,
  id              uuid        not null,
  prompt_id       uuid        not null,
  label           text        not null,
  -- null where the label was taken away
  number          integer,
  -- null where it was new
  previous_number integer,
  moved_at        timestamptz not null,
  moved_by        uuid        not null,
  primary key (organization_id, id),
  constraint prompt_label_move_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade
);
create index prompt_label_move_of_prompt on prompt_label_move (organization_id, prompt_id, moved_at desc, id desc);

insert into prompt_label_move (organization_id, id, prompt_id, label, number, moved_at, moved_by)
select organization_id, gen_random_uuid(), prompt_id, label, number, updated_at, updated_by from prompt_label;

alter table prompt_label_move enable row level security;
alter table prompt_label_move force row level security;
create policy organization_isolation on prompt_label_move
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- The slugs by which a text says what a snippet says: its own, and those of the snippets that it stands in, however deep.
create function slugs_leading_to(organization uuid, wanted uuid) returns setof text
  language sql stable as
$$
  with recursive route (slug) as (
    select s.slug from snippet s where s.organization_id = organization and s.id = wanted
    union
    select s.slug from snippet s join route l on s.text ~ ('\{\{\s*snippet:\s*' || l.slug || '\s*\}\}')
    where s.organization_id = organization and s.deleted_at is null)
  select slug from route
$$;
