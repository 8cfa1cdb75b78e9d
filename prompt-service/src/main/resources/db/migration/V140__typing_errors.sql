-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Similar titles only where the words found nothing at all: beside true hits they would bring back what a phrase or an exclusion
-- has just ruled out.
create or replace function search_prompts(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  with exact as materialized (
    select prompt.id, hub_score(prompt.tsv, query) as score
      from prompt
     where prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and prompt.tsv @@ query
  )
  select exact.id, exact.score from exact
  union all
  select prompt.id, (word_similarity(typed, prompt.title) * 0.01)::real
    from prompt
   where not exists (select from exact)
     and prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% prompt.title
$$;

create or replace function search_agents(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  with exact as materialized (
    select agent.id, hub_score(agent.tsv, query) as score
      from agent
     where agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and agent.tsv @@ query
  )
  select exact.id, exact.score from exact
  union all
  select agent.id, (word_similarity(typed, agent.name) * 0.01)::real
    from agent
   where not exists (select from exact)
     and agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% agent.name
$$;
