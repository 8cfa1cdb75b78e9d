-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Similar titles only where the words found nothing at all: beside true hits they would bring back what a phrase or an exclusion
-- has just ruled out.
create or replace function output_matches(query tsquery, typed text)
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
  where not exists (select from exact)
    and d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and typed <% d.title
$$;
