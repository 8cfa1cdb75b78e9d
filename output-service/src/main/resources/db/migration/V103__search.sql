-- What search reads, apart from the outputs: rating or tagging an output then touches no full-text index. Outputs in the trash
-- have no row here. Rows up to a page are kept whole and uncompressed, because ranking reads the document of every match.
create table output_document (
  organization_id uuid     not null,
  output_id       uuid     not null,
  title           text     not null,
  document        tsvector not null,
  primary key (organization_id, output_id),
  constraint output_document_output foreign key (organization_id, output_id)
    references output (organization_id, id) on delete cascade
) with (toast_tuple_target = 8160);

create index output_document_words on output_document using gin (organization_id, document);
create index output_document_titles on output_document using gin (organization_id, title gin_trgm_ops);

alter table output_document enable row level security;
alter table output_document force row level security;
create policy organization_isolation on output_document
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Raw and edited text, both found. A text with more distinct words than a tsvector holds is indexed by its beginning instead of
-- being refused: capture never fails for the sake of search.
create function output_words(title text, raw text, edited text) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  if edited is null then
    return hub_document(title, raw);
  end if;
  return hub_document(title, edited) || hub_document(null, raw);
exception when program_limit_exceeded then
  return hub_document(title, left(coalesce(edited, raw), 50000));
end
$$;

create function remember_documents() returns trigger
  language plpgsql as $$
begin
  insert into output_document (organization_id, output_id, title, document)
  select c.organization_id, c.id, c.title, output_words(c.title, c.content, null)
  from created c
  where c.deleted_at is null;
  return null;
end
$$;
create trigger output_created_document
  after insert on output
  referencing new table as created
  for each statement execute function remember_documents();

create function renew_document() returns trigger
  language plpgsql as $$
begin
  if new.deleted_at is not null then
    delete from output_document d where d.organization_id = new.organization_id and d.output_id = new.id;
    return null;
  end if;
  insert into output_document (organization_id, output_id, title, document)
  select new.organization_id, new.id, new.title,
         output_words(new.title, new.content,
           (select e.content from output_edit e
            where e.organization_id = new.organization_id and e.output_id = new.id and e.number = new.edit_number))
  on conflict (organization_id, output_id) do update set title = excluded.title, document = excluded.document;
  return null;
end
$$;
create trigger output_changed_document
  after update on output
  for each row when (old.title is distinct from new.title
                     or old.edit_number is distinct from new.edit_number
                     or old.deleted_at is distinct from new.deleted_at)
  execute function renew_document();

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Row level security keeps the planner from the full-text index, because the match operators are not leakproof. This function
-- looks past it and carries the tenant's condition itself: no organisation set, no rows.
-- Titles are compared by trigrams only where the words found little: a typing error finds nothing by words.
create function output_matches(query tsquery, typed text)
  returns table (output_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  with exact as materialized (
    select d.output_id, hub_score(d.document, query) as score
    from output_document d
    where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
      and d.document @@ query
    limit 20000
  )
  select e.output_id, e.score from exact e
  union all
  select d.output_id, (0.005 * word_similarity(typed, d.title))::real
  from output_document d
  where (select count(*) from exact) < 10
    and d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and typed <% d.title
    and not exists (select from exact e where e.output_id = d.output_id)
$$;
revoke execute on function output_matches(tsquery, text) from public;
grant execute on function output_matches(tsquery, text) to output_service;
