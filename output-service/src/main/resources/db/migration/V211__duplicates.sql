-- How a text can be found again: whole by its hash, and nearly by parts of its signature (MinHash). Alike texts share a part.
create table output_fingerprint (
  organization_id uuid     not null,
  output_id       uuid     not null,
  hash            bytea    not null,
  parts           bigint[] not null,
  signature       bytea    not null,
  primary key (organization_id, output_id),
  constraint output_fingerprint_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
);
comment on column output_fingerprint.hash is 'SHA-256 of the text without what is only its form, such as line breaks';
create index output_fingerprint_hash on output_fingerprint (organization_id, hash);
create index output_fingerprint_parts on output_fingerprint using gin (organization_id, parts);
alter table output_fingerprint enable row level security;
alter table output_fingerprint force row level security;
create policy organization_isolation on output_fingerprint
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Two outputs whose texts are alike. Kept as they are found, so that the list of them compares nothing.
create table output_likeness (
  organization_id uuid        not null,
  id              uuid        not null,
  one_id          uuid        not null,
  other_id        uuid        not null,
  alike           smallint    not null constraint output_likeness_alike check (alike between 1 and 100),
  same            boolean     not null,
  found_at        timestamptz not null,
  dismissed_at    timestamptz,
  dismissed_by    uuid,
  primary key (organization_id, id),
  constraint output_likeness_order check (one_id < other_id),
  constraint output_likeness_pair unique (organization_id, one_id, other_id),
  constraint output_likeness_one foreign key (organization_id, one_id)
    references output (organization_id, id) on delete cascade,
  constraint output_likeness_other foreign key (organization_id, other_id)
    references output (organization_id, id) on delete cascade
);
comment on column output_likeness.alike is 'in percent, as their signatures tell it; 100 may still differ in a word';
create index output_likeness_open on output_likeness (organization_id, alike desc, id desc) where dismissed_at is null;
create index output_likeness_by_other on output_likeness (organization_id, other_id);
alter table output_likeness enable row level security;
alter table output_likeness force row level security;
create policy organization_isolation on output_likeness
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What a merge of two outputs changed, for as long as its author may take it back.
create table output_merge (
  organization_id uuid        not null,
  id              uuid        not null,
  person_id       uuid        not null,
  kept_id         uuid        not null,
  kept_version    bigint      not null,
  gone_id         uuid        not null,
  gone_version    bigint      not null,
  back            jsonb       not null,
  undoable_until  timestamptz not null,
  primary key (organization_id, id),
  constraint output_merge_kept foreign key (organization_id, kept_id)
    references output (organization_id, id) on delete cascade,
  constraint output_merge_gone foreign key (organization_id, gone_id)
    references output (organization_id, id) on delete cascade
);
comment on column output_merge.kept_version is 'of the output as the merge left it';
create index output_merge_expiry on output_merge (organization_id, undoable_until);
alter table output_merge enable row level security;
alter table output_merge force row level security;
create policy organization_isolation on output_merge
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Row level security keeps the planner from the index of parts, because && is not leakproof. This function looks past it and carries
-- the tenant's condition itself: no organisation set, no rows.
create function output_alike(wanted bytea, wanted_parts bigint[])
  returns table (output_id uuid, same boolean, signature bytea)
  language sql stable security definer rows 50
  set search_path from current
  set enable_seqscan = off
as $$
  (select f.output_id, true, f.signature
   from output_fingerprint f
   where f.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and f.hash = wanted
   order by f.output_id
   limit 20)
  union all
  (select f.output_id, false, f.signature
   from output_fingerprint f
   where f.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and f.parts && wanted_parts
     and f.hash <> wanted
   limit 200)
$$;
revoke execute on function output_alike(bytea, bigint[]) from public;
grant execute on function output_alike(bytea, bigint[]) to output_service;

-- Outputs that are there already are looked at in the background.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'fingerprint-outputs', organization_id::text, now(), false, 1
from output
group by organization_id;
