-- The table of db-scheduler 16. No row level security: the scheduler serves all organisations, and its rows hold ids only.
create table if not exists scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index if not exists scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- The text of a file, apart from what is told of it: a list of files reads none. Every file has a row.
create table file_text (
  organization_id uuid    not null,
  file_id         uuid    not null,
  state           text    not null constraint file_text_state
                          check (state in ('waiting', 'extracted', 'none', 'failed', 'too-long')),
  reason          text,
  attempts        integer not null default 0,
  content         text,
  -- of its name and its text
  document        tsvector,
  primary key (organization_id, file_id),
  constraint file_text_file foreign key (organization_id, file_id) references file (organization_id, id) on delete cascade
);
create index file_text_words on file_text using gin (organization_id, document);

-- What the document of a file holds without the places of its words, as of the other records.
create table file_piece (
  organization_id uuid     not null,
  file_id         uuid     not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, file_id, begins),
  constraint file_piece_file foreign key (organization_id, file_id) references file (organization_id, id) on delete cascade
);
create index file_piece_words on file_piece using gin (organization_id, document);

-- Each edit, also one that others replaced. Where it is the newest, the document of its output has it as well.
create table output_edit_piece (
  organization_id uuid     not null,
  output_id       uuid     not null,
  number          integer  not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, output_id, number, begins),
  constraint output_edit_piece_edit foreign key (organization_id, output_id, number)
    references output_edit (organization_id, output_id, number) on delete cascade
);
create index output_edit_piece_words on output_edit_piece using gin (organization_id, document);

alter table file_text enable row level security;
alter table file_text force row level security;
create policy organization_isolation on file_text
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table file_piece enable row level security;
alter table file_piece force row level security;
create policy organization_isolation on file_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table output_edit_piece enable row level security;
alter table output_edit_piece force row level security;
create policy organization_isolation on output_edit_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What is said of a file and in it, as one text: its name is a line before its text.
create function file_says(name text, content text) returns text
  language sql immutable parallel safe
  return name || coalesce(E'\n' || content, '');

create function prepare_file_text() returns trigger
  language plpgsql as $$
begin
  select hub_whole_document(null, file_says(f.name, new.content)) into new.document
  from file f where f.organization_id = new.organization_id and f.id = new.file_id;
  return new;
end
$$;
create trigger file_text_added before insert on file_text
  for each row execute function prepare_file_text();
create trigger file_text_changed before update on file_text
  for each row when (old.content is distinct from new.content) execute function prepare_file_text();

create function renew_file_pieces() returns trigger
  language plpgsql as $$
begin
  delete from file_piece p where p.organization_id = new.organization_id and p.file_id = new.file_id;
  insert into file_piece (organization_id, file_id, begins, document)
  select new.organization_id, new.file_id, p.begins, p.document
  from file f,
       lateral (select file_says(f.name, new.content) as says) said,
       lateral hub_pieces(said.says, hub_piece_length(said.says), hub_piece_length(said.says)) p
  where f.organization_id = new.organization_id and f.id = new.file_id and octet_length(new.content) > 2500;
  return null;
end
$$;
create trigger file_text_renewed after update on file_text
  for each row when (old.content is distinct from new.content) execute function renew_file_pieces();

create function remember_edit_pieces() returns trigger
  language plpgsql as $$
begin
  insert into output_edit_piece (organization_id, output_id, number, begins, document)
  select e.organization_id, e.output_id, e.number, p.begins, p.document
  from edited e, hub_pieces(e.content, hub_piece_length(e.content), 0) p;
  return null;
end
$$;
create trigger output_edit_created_pieces
  after insert on output_edit
  referencing new table as edited
  for each statement execute function remember_edit_pieces();

-- Notes are found as the text is.
create function output_words(title text, raw text, edited text, notes text) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  return case when notes is null then output_words(title, raw, edited)
         else output_words(title, raw, edited) || hub_document(null, notes) end;
exception when program_limit_exceeded then
  return output_words(title, left(raw, 50000), left(edited, 50000)) || hub_document(null, notes);
end
$$;

create or replace function remember_documents() returns trigger
  language plpgsql as $$
begin
  insert into output_document (organization_id, output_id, title, document, deleted)
  select c.organization_id, c.id, c.title, output_words(c.title, c.content, null, c.notes), c.deleted_at is not null
  from created c;
  insert into output_piece (organization_id, output_id, raw, begins, document, deleted)
  select c.organization_id, c.id, p.raw, p.begins, p.document, c.deleted_at is not null
  from created c, output_pieces(c.content, null) p
  where octet_length(c.content) > 3000;
  return null;
end
$$;

create or replace function renew_document() returns trigger
  language plpgsql as $$
declare
  edited text;
begin
  if old.title is not distinct from new.title and old.edit_number is not distinct from new.edit_number
     and old.notes is not distinct from new.notes then
    update output_document d set deleted = new.deleted_at is not null
    where d.organization_id = new.organization_id and d.output_id = new.id;
    update output_piece p set deleted = new.deleted_at is not null
    where p.organization_id = new.organization_id and p.output_id = new.id;
    return null;
  end if;
  select e.content into edited
  from output_edit e
  where e.organization_id = new.organization_id and e.output_id = new.id and e.number = new.edit_number;
  insert into output_document (organization_id, output_id, title, document, deleted)
  values (new.organization_id, new.id, new.title, output_words(new.title, new.content, edited, new.notes),
          new.deleted_at is not null)
  on conflict (organization_id, output_id)
  do update set title = excluded.title, document = excluded.document, deleted = excluded.deleted;
  delete from output_piece p where p.organization_id = new.organization_id and p.output_id = new.id;
  insert into output_piece (organization_id, output_id, raw, begins, document, deleted)
  select new.organization_id, new.id, p.raw, p.begins, p.document, new.deleted_at is not null
  from output_pieces(new.content, edited) p;
  return null;
end
$$;
drop trigger output_changed_document on output;
create trigger output_changed_document
  after update on output
  for each row when (old.title is distinct from new.title
                     or old.edit_number is distinct from new.edit_number
                     or old.notes is distinct from new.notes
                     or old.deleted_at is distinct from new.deleted_at)
  execute function renew_document();

-- What is there already.
update output_document d set document = output_words(o.title, o.content, e.content, o.notes)
from output o
left join output_edit e on e.organization_id = o.organization_id and e.output_id = o.id and e.number = o.edit_number
where d.organization_id = o.organization_id and d.output_id = o.id and o.notes is not null;
insert into output_edit_piece (organization_id, output_id, number, begins, document)
select e.organization_id, e.output_id, e.number, p.begins, p.document
from output_edit e, hub_pieces(e.content, hub_piece_length(e.content), 0) p;
insert into file_text (organization_id, file_id, state)
select f.organization_id, f.id,
       case when f.media_type like 'text/%' or f.media_type like 'application/vnd.openxmlformats-officedocument.%'
                 or f.media_type like 'application/vnd.oasis.opendocument.%'
                 or f.media_type in ('application/pdf', 'application/epub+zip', 'application/json', 'application/jsonl',
                                     'application/xml', 'application/yaml', 'image/svg+xml')
            then 'waiting' else 'none' end
from file f;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'extract-text', f.organization_id || ' ' || f.created_by || ' ' || f.id, now(), false, 1
from file f
join file_text t on t.organization_id = f.organization_id and t.file_id = f.id
where t.state = 'waiting';

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- What is found beside the text of an output, by its own: a further stretch, an edit that was replaced, which counts half, a file.
-- A piece knows less than its whole: what is excluded may stand in another. So a query that excludes asks whole documents alone.
create or replace function output_matches(query tsquery, typed text, trash text default 'false')
  returns table (output_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  with asked as materialized (
    select nullif(current_setting('app.organization_id', true), '')::uuid as organization, strpos(query::text, '!') = 0 as plain
  ), exact as materialized (
    (select d.output_id, hub_score(d.document, query) as score
     from output_document d
     where d.organization_id = (select organization from asked)
       and d.document @@ query
       and (trash = 'any' or d.deleted = (trash = 'true'))
     limit 20000)
    union all
    (select beside.output_id, max(beside.score)
     from (
       (select p.output_id, hub_score(p.document, query) as score
        from output_piece p
        where p.organization_id = (select organization from asked)
          and p.document @@ query
          and (select plain from asked)
          and (trash = 'any' or p.deleted = (trash = 'true'))
        limit 20000)
       union all
       (select p.output_id, (hub_score(p.document, query) / 2)::real
        from output_edit_piece p
        join output_document d on d.organization_id = p.organization_id and d.output_id = p.output_id
        where p.organization_id = (select organization from asked)
          and p.document @@ query
          and (select plain from asked)
          and (trash = 'any' or d.deleted = (trash = 'true'))
        limit 20000)
       union all
       (select l.record_id, f.score
        from (
          (select t.file_id, hub_score(t.document, query) as score
           from file_text t
           where t.organization_id = (select organization from asked) and t.document @@ query
           limit 20000)
          union all
          (select p.file_id, hub_score(p.document, query)
           from file_piece p
           where p.organization_id = (select organization from asked) and p.document @@ query and (select plain from asked)
           limit 20000)
        ) f
        join file_link l on l.organization_id = (select organization from asked) and l.file_id = f.file_id
                        and l.record_kind = 'output'
        join output_document d on d.organization_id = l.organization_id and d.output_id = l.record_id
        where trash = 'any' or d.deleted = (trash = 'true'))
     ) beside
     where not exists (select from output_document d
                       where d.organization_id = (select organization from asked) and d.output_id = beside.output_id
                         and d.document @@ query)
     group by beside.output_id
     limit 20000)
  )
  select e.output_id, e.score from exact e
  union all
  select d.output_id, (0.005 * word_similarity(typed, d.title))::real
  from output_document d
  where not exists (select from exact)
    and d.organization_id = (select organization from asked)
    and typed <% d.title
    and (trash = 'any' or d.deleted = (trash = 'true'))
$$;

-- The files of records that other services keep: each record once, with the file that says it best. What is asked for in the trash is
-- what its owner has told of; a message goes with its conversation.
create function file_matches(query tsquery, kinds text[], trash text default 'false')
  returns table (record_kind text, record_id uuid, file_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
as $$
  with asked as materialized (
    select nullif(current_setting('app.organization_id', true), '')::uuid as organization, strpos(query::text, '!') = 0 as plain
  ), found as materialized (
    (select t.file_id, hub_score(t.document, query) as score
     from file_text t
     where t.organization_id = (select organization from asked) and t.document @@ query
     limit 20000)
    union all
    (select p.file_id, hub_score(p.document, query)
     from file_piece p
     where p.organization_id = (select organization from asked) and p.document @@ query and (select plain from asked)
     limit 20000)
  )
  select distinct on (l.record_kind, l.record_id) l.record_kind, l.record_id, l.file_id, f.score
  from found f
  join file_link l on l.organization_id = (select organization from asked) and l.file_id = f.file_id
  left join message_reference m
    on l.record_kind = 'message' and m.organization_id = l.organization_id and m.id = l.record_id
  left join conversation_reference c
    on c.organization_id = l.organization_id
   and c.id = case l.record_kind when 'message' then m.conversation_id when 'conversation' then l.record_id end
  left join prompt_reference p on l.record_kind = 'prompt' and p.organization_id = l.organization_id and p.id = l.record_id
  left join agent_reference a on l.record_kind = 'agent' and a.organization_id = l.organization_id and a.id = l.record_id
  where l.record_kind = any (kinds)
    -- nobody knows where to open a message of which no conversation is known
    and (l.record_kind <> 'message' or m.id is not null)
    and (trash = 'any' or coalesce(c.deleted, p.deleted, a.deleted, false) = (trash = 'true'))
  order by l.record_kind, l.record_id, f.score desc, l.file_id
$$;
revoke execute on function file_matches(tsquery, text[], text) from public;
grant execute on function file_matches(tsquery, text[], text) to output_service;

-- The stretch of a file in which a query is found.
create function file_extract(organization uuid, file uuid, query tsquery) returns text
  language plpgsql stable as $$
declare
  says text;
  place integer;
begin
  select file_says(f.name, t.content) into says
  from file f
  left join file_text t on t.organization_id = f.organization_id and t.file_id = f.id
  where f.organization_id = organization and f.id = file;
  if octet_length(says) <= 3000 or hub_document(null, left(says, hub_piece_length(says))) @@ query then
    return left(says, 20200);
  end if;
  select min(p.begins) into place
  from file_piece p
  where p.organization_id = organization and p.file_id = file and p.document @@ query;
  return case when place is null then left(says, 300000) else substr(says, place, 20200) end;
end
$$;

-- Where in an output a query is found, and the words there: nothing is said of the newest text, nor where they are spread over several
-- parts. What has no parts beside its text is not looked through.
create function output_passage(
    organization uuid, output uuid, title text, raw text, edited text, notes text, query tsquery)
  returns table (kind text, name text, words text)
  language plpgsql stable as $$
declare
  newest text := coalesce(edited, raw);
  place record;
begin
  if edited is null and notes is null
     and not exists (select from output_edit e where e.organization_id = organization and e.output_id = output)
     and not exists (select from file_link l
                     where l.organization_id = organization and l.record_kind = 'output' and l.record_id = output) then
    return query select null, null, output_extract(organization, output, raw, edited, query);
    return;
  end if;
  if hub_document(title, left(newest, hub_piece_length(newest))) @@ query then
    return query select null, null, newest;
    return;
  end if;
  select p.raw, p.begins into place
  from output_piece p
  where p.organization_id = organization and p.output_id = output and p.document @@ query
  order by p.raw, p.begins
  limit 1;
  if found then
    return query select case when place.raw and edited is not null then 'raw' end, null::text,
                        substr(case when place.raw then output_passage.raw else edited end, place.begins, 20200);
    return;
  end if;
  if edited is not null and hub_document(null, left(raw, hub_piece_length(raw))) @@ query then
    return query select 'raw', null::text, raw;
    return;
  end if;
  if hub_document(null, notes) @@ query then
    return query select 'notes', null::text, notes;
    return;
  end if;
  select p.number, p.begins into place
  from output_edit_piece p
  where p.organization_id = organization and p.output_id = output and p.document @@ query
  order by p.number desc, p.begins
  limit 1;
  if found then
    return query select 'edit', place.number::text, substr(e.content, place.begins, 20200)
                 from output_edit e
                 where e.organization_id = organization and e.output_id = output and e.number = place.number;
    return;
  end if;
  select f.id, f.name into place
  from file_link l
  join file f on f.organization_id = l.organization_id and f.id = l.file_id
  left join file_text t on t.organization_id = l.organization_id and t.file_id = l.file_id
  where l.organization_id = organization and l.record_kind = 'output' and l.record_id = output
    and (t.document @@ query
         or exists (select from file_piece p
                    where p.organization_id = organization and p.file_id = l.file_id and p.document @@ query))
  order by f.created_at
  limit 1;
  if found then
    return query select 'file', place.name, file_extract(organization, place.id, query);
    return;
  end if;
  return query select null, null, output_extract(organization, output, raw, edited, query) || coalesce(E'\n' || notes, '');
end
$$;
