-- Beside the title: description, notes and the text of the current version.
alter table prompt add column searchable text not null
  generated always as (coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || current_text) stored;
alter table prompt add column tsv tsvector not null generated always as
  (hub_document(title, coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || current_text)) stored;
alter table agent add column searchable text not null
  generated always as (coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || instructions) stored;
alter table agent add column tsv tsvector not null generated always as
  (hub_document(name, coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || instructions)) stored;

create index prompt_tsv on prompt using gin (organization_id, tsv);
create index prompt_title_similar on prompt using gin (organization_id, title gin_trgm_ops);
create index agent_tsv on agent using gin (organization_id, tsv);
create index agent_name_similar on agent using gin (organization_id, name gin_trgm_ops);

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Row level security would keep the planner from these indexes, because the operators are not leakproof. So the owner's rights are
-- used, and the organisation of the transaction is compared here: without one there are no rows.
-- A title that only resembles what was typed comes after every real hit.
create function search_prompts(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  select prompt.id, hub_score(prompt.tsv, query)
    from prompt
   where prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and prompt.tsv @@ query
  union all
  select prompt.id, (word_similarity(typed, prompt.title) * 0.01)::real
    from prompt
   where prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% prompt.title
     and not prompt.tsv @@ query
$$;

create function search_agents(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  select agent.id, hub_score(agent.tsv, query)
    from agent
   where agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and agent.tsv @@ query
  union all
  select agent.id, (word_similarity(typed, agent.name) * 0.01)::real
    from agent
   where agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% agent.name
     and not agent.tsv @@ query
$$;

revoke execute on function search_prompts(tsquery, text), search_agents(tsquery, text) from public;
grant execute on function search_prompts(tsquery, text), search_agents(tsquery, text) to prompt_service;
