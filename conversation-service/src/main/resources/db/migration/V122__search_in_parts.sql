-- All that a person sees of a message is found: also what stands beside its text, such as pasted files, documents that a tool wrote,
-- calls and results, captions and names. Nothing of it is stored twice: the text of a message has what was said, its parts the rest.

create function message_is_plain(said text, parts jsonb) returns boolean
  language sql immutable parallel safe
  return parts = '[]'::jsonb
      or jsonb_array_length(parts) = 1 and parts #>> '{0,text}' = said and (parts -> 0) - '{type,text}'::text[] = '{}'::jsonb;

-- What a message consists of for the search: its text as number 0, and each part with what it says besides. Strings within a part are
-- words (the input of a call, the sources of an answer, an object that nobody knows), but for ids and what would be the bytes of a file.
create function message_passages(said text, parts jsonb)
  returns table (number integer, kind text, name text, words text)
  language sql immutable parallel safe
as $$
  select 0, null, null, said
  where said <> ''
  union all
  select part.number::integer, part.value ->> 'type', coalesce(part.value ->> 'name', part.value ->> 'title'), beside.words
  from jsonb_array_elements(parts) with ordinality part (value, number),
       lateral (
         select string_agg(distinct_words.value, E'\n' order by distinct_words.place) as words
         from (
           select found.value, min(found.place) as place
           from (
             select part.value ->> 'text', 0
             union all
             select string.value #>> '{}', string.place
             from jsonb_path_query(
                    case when jsonb_typeof(part.value) <> 'object' then part.value
                    else part.value - '{type,text,id,callId,pointer,mediaType,direction,identifier,fileId}'::text[]
                      - case when part.value ->> 'type' in ('image', 'audio', 'text', 'file') then 'raw' else '' end
                    end,
                    'strict $.** ? (@.type() == "string" || @.type() == "number")')
                  with ordinality string (value, place)
           ) found (value, place)
           where found.value <> ''
             -- a word longer than any that is indexed is no word
             and (octet_length(found.value) < 2000 or octet_length(found.value) <> char_length(found.value) or found.value ~ '\s')
             -- what is there already; a short one may stand there within another word
             and not (found.place = 0 and part.value ->> 'type' in ('text', 'code', 'audio', 'artifact', 'quote')
                      and strpos(said, found.value) > 0)
             and not (char_length(found.value) > 60
                      and (strpos(said, found.value) > 0
                           or found.place > 0 and strpos(coalesce(part.value ->> 'text', ''), found.value) > 0))
           group by found.value
         ) distinct_words
       ) beside
  where beside.words is not null
$$;

create function message_says(said text, parts jsonb) returns text
  language sql immutable parallel safe
  return case
    when message_is_plain(said, parts) then said
    else coalesce((select string_agg(passage.words, E'\n' order by passage.number) from message_passages(said, parts) passage), '')
  end;

create or replace function message_words(content text) returns tsvector
  language sql immutable parallel safe
  return hub_whole_document(null, content);

-- What the document of a message holds without the places of its words: one of these for every piece of it. Few messages have any.
create table message_piece (
  organization_id uuid     not null,
  conversation_id uuid     not null,
  message_id      uuid     not null,
  passage         integer  not null,
  begins          integer  not null,
  document        tsvector not null,
  deleted         boolean  not null,
  primary key (organization_id, conversation_id, message_id, passage, begins)
);
create index message_piece_words on message_piece using gin (organization_id, document);
alter table message_piece enable row level security;
alter table message_piece force row level security;
create policy organization_isolation on message_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create function message_pieces(says text, said text, parts jsonb)
  returns table (passage integer, begins integer, document tsvector)
  language sql immutable parallel safe
as $$
  select passage.number, piece.begins, piece.document
  from (select hub_piece_length(says) as length) whole,
       lateral (
         select p.number, p.words, (sum(char_length(p.words) + 1) over (order by p.number) - char_length(p.words) - 1)::integer as place
         from message_passages(said, parts) p
       ) passage,
       lateral hub_pieces(passage.words, whole.length, greatest(0, whole.length - passage.place)) piece
  where char_length(says) > whole.length
$$;

create or replace function remember_message_documents() returns trigger
  language plpgsql as $$
begin
  with said as materialized (
    select m.organization_id, m.conversation_id, m.id, m.text, m.parts, case when message_is_plain(m.text, m.parts) then m.text else message_says(m.text, m.parts) end as says,
           c.deleted_at is not null as deleted
    from written m
    left join conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
    where not m.hidden
  ), pieces as (
    insert into message_piece (organization_id, conversation_id, message_id, passage, begins, document, deleted)
    select s.organization_id, s.conversation_id, s.id, p.passage, p.begins, p.document, s.deleted
    from said s, message_pieces(s.says, s.text, s.parts) p
    where octet_length(s.says) > 3000
  )
  insert into message_document (organization_id, conversation_id, message_id, document, deleted)
  select s.organization_id, s.conversation_id, s.id, message_words(s.says), s.deleted
  from said s
  where s.says <> '';
  return null;
end
$$;

-- The documents of some messages of one conversation, from what they say now.
create function renew_documents_of_messages(organization uuid, conversation uuid, messages uuid[]) returns void
  language plpgsql as $$
begin
  delete from message_piece p
  where p.organization_id = organization and p.conversation_id = conversation and p.message_id = any (messages);
  delete from message_document d
  using message m
  where d.organization_id = organization and d.conversation_id = conversation and d.message_id = any (messages)
    and m.organization_id = d.organization_id and m.conversation_id = d.conversation_id and m.id = d.message_id
    and (m.hidden or message_says(m.text, m.parts) = '');
  with said as materialized (
    select m.organization_id, m.conversation_id, m.id, m.text, m.parts, case when message_is_plain(m.text, m.parts) then m.text else message_says(m.text, m.parts) end as says,
           c.deleted_at is not null as deleted
    from message m
    left join conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
    where m.organization_id = organization and m.conversation_id = conversation and m.id = any (messages) and not m.hidden
  ), pieces as (
    insert into message_piece (organization_id, conversation_id, message_id, passage, begins, document, deleted)
    select s.organization_id, s.conversation_id, s.id, p.passage, p.begins, p.document, s.deleted
    from said s, message_pieces(s.says, s.text, s.parts) p
    where octet_length(s.says) > 3000
  )
  insert into message_document (organization_id, conversation_id, message_id, document, deleted)
  select s.organization_id, s.conversation_id, s.id, message_words(s.says), s.deleted
  from said s
  where s.says <> ''
  on conflict (organization_id, conversation_id, message_id)
  do update set document = excluded.document, deleted = excluded.deleted;
end
$$;

create or replace function renew_message_documents() returns trigger
  language plpgsql as $$
declare
  changed record;
begin
  for changed in
    select m.organization_id, m.conversation_id, array_agg(m.id) as ids
    from written m
    join replaced r on r.organization_id = m.organization_id and r.id = m.id
    where (r.text, r.hidden) is distinct from (m.text, m.hidden) or r.parts is distinct from m.parts
    group by m.organization_id, m.conversation_id
  loop
    perform renew_documents_of_messages(changed.organization_id, changed.conversation_id, changed.ids);
  end loop;
  return null;
end
$$;

create or replace function forget_message_documents() returns trigger
  language plpgsql as $$
begin
  delete from message_document d
  using gone m
  where d.organization_id = m.organization_id and d.conversation_id = m.conversation_id and d.message_id = m.id;
  delete from message_piece p
  using gone m
  where p.organization_id = m.organization_id and p.conversation_id = m.conversation_id and p.message_id = m.id;
  return null;
end
$$;

create or replace function renew_conversation_document() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.deleted_at is null) <> (new.deleted_at is null) then
    update message_document d set deleted = new.deleted_at is not null
    where d.organization_id = new.organization_id and d.conversation_id = new.id;
    update message_piece p set deleted = new.deleted_at is not null
    where p.organization_id = new.organization_id and p.conversation_id = new.id;
  end if;
  insert into conversation_document (organization_id, conversation_id, title, document, deleted)
  values (new.organization_id, new.id, new.title, hub_document(new.title, new.notes), new.deleted_at is not null)
  on conflict (organization_id, conversation_id)
  do update set title = excluded.title, document = excluded.document, deleted = excluded.deleted;
  return null;
end
$$;

update conversation_document d set document = hub_document(c.title, c.notes)
from conversation c
where c.organization_id = d.organization_id and c.id = d.conversation_id and hub_reads_anew(concat(c.title, c.notes));

-- A piece knows less than its message: what is excluded may stand in another. So a query that excludes asks whole documents alone.
-- By the indexes, also where the table of pieces has so few rows that reading it through would be as well.
create or replace function message_matches(query tsquery, trash text default 'false')
  returns table (conversation_id uuid, message_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
as $$
  (select d.conversation_id, d.message_id, hub_score(d.document, query)
   from message_document d
   where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and d.document @@ query
     and (trash = 'any' or d.deleted = (trash = 'true'))
   limit 20000)
  union all
  (select p.conversation_id, p.message_id, max(hub_score(p.document, query))
   from message_piece p
   where p.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and p.document @@ query
     and (trash = 'any' or p.deleted = (trash = 'true'))
     and strpos(query::text, '!') = 0
     and not exists (select from message_document d
                     where d.organization_id = p.organization_id and d.conversation_id = p.conversation_id
                       and d.message_id = p.message_id and d.document @@ query)
   group by p.conversation_id, p.message_id
   limit 20000)
$$;

-- The passage of a message in which a query is found, and which part that is; where its words are spread over several, all of it.
create function message_extract(
    organization uuid, conversation uuid, message uuid, said text, parts jsonb, query tsquery)
  returns table (kind text, name text, words text)
  language plpgsql stable strict as $$
declare
  passage record;
  place record;
begin
  if octet_length(said) <= 15000 and message_is_plain(said, parts) then
    return query select null, null, said;
    return;
  end if;
  for passage in select p.kind, p.name, p.words from message_passages(said, parts) p order by p.number loop
    if hub_document(null, left(passage.words, hub_piece_length(passage.words))) @@ query then
      return query select passage.kind, passage.name, passage.words;
      return;
    end if;
  end loop;
  select p.passage, p.begins into place
  from message_piece p
  where p.organization_id = organization and p.conversation_id = conversation and p.message_id = message and p.document @@ query
  order by p.passage, p.begins
  limit 1;
  if found then
    return query
      select p.kind, p.name, substr(p.words, place.begins, 20200)
      from message_passages(said, parts) p
      where p.number = place.passage;
  else
    return query select null, null, message_says(said, parts);
  end if;
end
$$;

-- Messages that were stored before are indexed again in the background, some at a time; one that says nothing but its text, of ordinary
-- length and in letters that are read as before, keeps its document. Where this got to, until there is nothing left.
create table message_renewal (
  one             boolean primary key default true constraint message_renewal_one check (one),
  organization_id uuid not null,
  message_id      uuid not null
);
comment on table message_renewal is 'how far messages are indexed again; no row: all are. Of all organisations, ids and nothing else';
insert into message_renewal (organization_id, message_id)
select '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'
where exists (select from message);

create function renew_some_message_documents(most integer) returns boolean
  language plpgsql security definer
  set search_path from current
as $$
declare
  place record;
  organization uuid;
  ids uuid[];
  changed record;
begin
  select r.organization_id, r.message_id into place from message_renewal r for update skip locked;
  if not found then
    return false;
  end if;
  select m.organization_id into organization
  from message m
  where (m.organization_id, m.id) > (place.organization_id, place.message_id)
  order by m.organization_id, m.id
  limit 1;
  if not found then
    delete from message_renewal;
    return false;
  end if;
  -- imports and undos of the organisation wait for their turn meanwhile
  perform pg_advisory_xact_lock(hashtextextended('import ' || organization, 0));
  select array_agg(batch.id order by batch.id) into ids
  from (select m.id
        from message m
        where m.organization_id = organization and (m.organization_id, m.id) > (place.organization_id, place.message_id)
        order by m.organization_id, m.id
        limit most) batch;
  if ids is not null then
    -- as they are when nobody is changing them
    perform from message m where m.organization_id = organization and m.id = any (ids) for share;
    for changed in
      select m.conversation_id, array_agg(m.id) as ids
      from message m
      where m.organization_id = organization and m.id = any (ids)
        and (not message_is_plain(m.text, m.parts) or hub_reads_anew(m.text)
             or char_length(m.text) > 3000 and char_length(m.text) > hub_piece_length(m.text))
      group by m.conversation_id
    loop
      perform renew_documents_of_messages(organization, changed.conversation_id, changed.ids);
    end loop;
  end if;
  update message_renewal
  set organization_id = organization, message_id = coalesce(ids[cardinality(ids)], place.message_id);
  return true;
end
$$;
revoke execute on function renew_some_message_documents(integer) from public;
grant execute on function renew_some_message_documents(integer) to conversation_service;
revoke all on message_renewal from conversation_service;
