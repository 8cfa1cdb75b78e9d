-- Words are found wherever they stand in a text, however long it is. The document of an output has the places of words at its
-- beginning alone; a piece for each further stretch has those of its own.
create table output_piece (
  organization_id uuid     not null,
  output_id       uuid     not null,
  raw             boolean  not null,
  begins          integer  not null,
  document        tsvector not null,
  deleted         boolean  not null,
  primary key (organization_id, output_id, raw, begins),
  constraint output_piece_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
);
create index output_piece_words on output_piece using gin (organization_id, document);
alter table output_piece enable row level security;
alter table output_piece force row level security;
create policy organization_isolation on output_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Where it has more different words than a tsvector holds, the beginnings: the pieces have the rest.
create or replace function output_words(title text, raw text, edited text) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  if edited is null then
    return hub_whole_document(title, raw);
  end if;
  return hub_whole_document(title, edited) || hub_whole_document(null, raw);
exception when program_limit_exceeded then
  return hub_document(title, left(edited, 50000)) || hub_document(null, left(raw, 50000));
end
$$;

-- The edited text stands before the raw one in the document, as far as there is one.
create function output_pieces(content text, edited text) returns table (raw boolean, begins integer, document tsvector)
  language sql immutable parallel safe
as $$
  select piece.of_raw, piece.begins, piece.document
  from (select hub_piece_length($1 || coalesce($2, '')) as length) whole,
       lateral (
         select false as of_raw, p.begins, p.document
         from hub_pieces($2, whole.length, whole.length) p
         union all
         select true, p.begins, p.document
         from hub_pieces($1, whole.length, greatest(0, whole.length - coalesce(char_length($2), 0))) p
       ) piece
  where octet_length($1) + coalesce(octet_length($2), 0) > 3000
$$;

create or replace function remember_documents() returns trigger
  language plpgsql as $$
begin
  insert into output_document (organization_id, output_id, title, document, deleted)
  select c.organization_id, c.id, c.title, output_words(c.title, c.content, null), c.deleted_at is not null
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
  if old.title is not distinct from new.title and old.edit_number is not distinct from new.edit_number then
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
  values (new.organization_id, new.id, new.title, output_words(new.title, new.content, edited), new.deleted_at is not null)
  on conflict (organization_id, output_id)
  do update set title = excluded.title, document = excluded.document, deleted = excluded.deleted;
  delete from output_piece p where p.organization_id = new.organization_id and p.output_id = new.id;
  insert into output_piece (organization_id, output_id, raw, begins, document, deleted)
  select new.organization_id, new.id, p.raw, p.begins, p.document, new.deleted_at is not null
  from output_pieces(new.content, edited) p;
  return null;
end
$$;

-- What is there already: of ordinary length and in letters that are read as before, an output keeps its document.
update output_document d set document = output_words(o.title, o.content, e.content)
from output o
left join output_edit e on e.organization_id = o.organization_id and e.output_id = o.id and e.number = o.edit_number
where d.organization_id = o.organization_id and d.output_id = o.id
  and (hub_reads_anew(o.title) or hub_reads_anew(o.content) or hub_reads_anew(coalesce(e.content, ''))
       or octet_length(o.content) > 300000 or octet_length(e.content) > 300000);
insert into output_piece (organization_id, output_id, raw, begins, document, deleted)
select o.organization_id, o.id, p.raw, p.begins, p.document, o.deleted_at is not null
from output o
left join output_edit e on e.organization_id = o.organization_id and e.output_id = o.id and e.number = o.edit_number,
lateral output_pieces(o.content, e.content) p
where octet_length(o.content) + coalesce(octet_length(e.content), 0) > 3000;

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- A piece knows less than its output: what is excluded may stand in another. So a query that excludes asks whole documents alone.
-- By the indexes, also where the table of pieces has so few rows that reading it through would be as well.
create or replace function output_matches(query tsquery, typed text, trash text default 'false')
  returns table (output_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  with exact as materialized (
    (select d.output_id, hub_score(d.document, query) as score
     from output_document d
     where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and d.document @@ query
       and (trash = 'any' or d.deleted = (trash = 'true'))
     limit 20000)
    union all
    (select p.output_id, max(hub_score(p.document, query))
     from output_piece p
     where p.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and p.document @@ query
       and (trash = 'any' or p.deleted = (trash = 'true'))
       and strpos(query::text, '!') = 0
       and not exists (select from output_document d
                       where d.organization_id = p.organization_id and d.output_id = p.output_id and d.document @@ query)
     group by p.output_id
     limit 20000)
  )
  select e.output_id, e.score from exact e
  union all
  select d.output_id, (0.005 * word_similarity(typed, d.title))::real
  from output_document d
  where not exists (select from exact)
    and d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and typed <% d.title
    and (trash = 'any' or d.deleted = (trash = 'true'))
$$;

-- The stretch of an output in which a query is found; where its words are spread over several, all of it.
create function output_extract(organization uuid, output uuid, raw text, edited text, query tsquery) returns text
  language plpgsql stable as $$
declare
  stretch text;
begin
  if octet_length(raw) + coalesce(octet_length(edited), 0) > 15000 then
    foreach stretch in array array[edited, raw] loop
      if hub_document(null, left(stretch, hub_piece_length(stretch))) @@ query then
        return stretch;
      end if;
    end loop;
    select substr(case when p.raw then output_extract.raw else edited end, p.begins, 20200) into stretch
    from output_piece p
    where p.organization_id = organization and p.output_id = output and p.document @@ query
    order by p.raw, p.begins
    limit 1;
    if found then
      return stretch;
    end if;
  end if;
  return coalesce(edited || E'\n', '') || raw;
end
$$;
