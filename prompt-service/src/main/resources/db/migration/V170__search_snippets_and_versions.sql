-- Snippets are found like prompts.
alter table snippet add column searchable text not null
  generated always as (coalesce(notes || E'\n', '') || text) stored;
alter table snippet add column tsv tsvector not null generated always as
  (hub_whole_document(title, coalesce(notes || E'\n', '') || text)) stored;
create index snippet_tsv on snippet using gin (organization_id, tsv);
create index snippet_title_similar on snippet using gin (organization_id, title gin_trgm_ops);

-- What a prompt or an agent said in each of its versions. Where it is the current one, its record has the words as well.
create table prompt_version_piece (
  organization_id uuid     not null,
  prompt_id       uuid     not null,
  number          integer  not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, prompt_id, number, begins),
  constraint prompt_version_piece_version foreign key (organization_id, prompt_id, number)
    references prompt_version (organization_id, prompt_id, number) on delete cascade
);
create index prompt_version_piece_words on prompt_version_piece using gin (organization_id, document);
create table agent_version_piece (
  organization_id uuid     not null,
  agent_id        uuid     not null,
  number          integer  not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, agent_id, number, begins),
  constraint agent_version_piece_version foreign key (organization_id, agent_id, number)
    references agent_version (organization_id, agent_id, number) on delete cascade
);
create index agent_version_piece_words on agent_version_piece using gin (organization_id, document);

alter table prompt_version_piece enable row level security;
alter table prompt_version_piece force row level security;
create policy organization_isolation on prompt_version_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table agent_version_piece enable row level security;
alter table agent_version_piece force row level security;
create policy organization_isolation on agent_version_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create function version_says(template text, messages jsonb) returns text
  language sql immutable parallel safe
  return coalesce(template, (select string_agg(m.value ->> 'content', E'\n' order by m.number)
                             from jsonb_array_elements(messages) with ordinality m (value, number)), '');

create function remember_prompt_version_pieces() returns trigger
  language plpgsql as $$
begin
  insert into prompt_version_piece (organization_id, prompt_id, number, begins, document)
  select v.organization_id, v.prompt_id, v.number, p.begins, p.document
  from written v,
       lateral (select version_says(v.template, v.messages) as says) said,
       lateral hub_pieces(said.says, hub_piece_length(said.says), 0) p;
  return null;
end
$$;
create trigger prompt_version_pieces
  after insert on prompt_version
  referencing new table as written
  for each statement execute function remember_prompt_version_pieces();

create function remember_agent_version_pieces() returns trigger
  language plpgsql as $$
begin
  insert into agent_version_piece (organization_id, agent_id, number, begins, document)
  select v.organization_id, v.agent_id, v.number, p.begins, p.document
  from written v, hub_pieces(v.instructions, hub_piece_length(v.instructions), 0) p;
  return null;
end
$$;
create trigger agent_version_pieces
  after insert on agent_version
  referencing new table as written
  for each statement execute function remember_agent_version_pieces();

insert into prompt_version_piece (organization_id, prompt_id, number, begins, document)
select v.organization_id, v.prompt_id, v.number, p.begins, p.document
from prompt_version v,
     lateral (select version_says(v.template, v.messages) as says) said,
     lateral hub_pieces(said.says, hub_piece_length(said.says), 0) p;
insert into agent_version_piece (organization_id, agent_id, number, begins, document)
select v.organization_id, v.agent_id, v.number, p.begins, p.document
from agent_version v, hub_pieces(v.instructions, hub_piece_length(v.instructions), 0) p;

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- As before, and by an earlier version, which counts half.
create or replace function search_prompts(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  with exact as materialized (
    select prompt.id, hub_score(prompt.tsv, query) as score
      from prompt
     where prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and prompt.tsv @@ query
    union all
    select beside.id, max(beside.score)
      from (select piece.prompt_id as id, hub_score(piece.document, query) as score
              from prompt_piece piece
             where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
               and piece.document @@ query
               and strpos(query::text, '!') = 0
            union all
            select piece.prompt_id, (hub_score(piece.document, query) / 2)::real
              from prompt_version_piece piece
             where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
               and piece.document @@ query
               and strpos(query::text, '!') = 0) beside
     where not exists (select from prompt
                        where prompt.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
                          and prompt.id = beside.id and prompt.tsv @@ query)
     group by beside.id
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
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  with exact as materialized (
    select agent.id, hub_score(agent.tsv, query) as score
      from agent
     where agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and agent.tsv @@ query
    union all
    select beside.id, max(beside.score)
      from (select piece.agent_id as id, hub_score(piece.document, query) as score
              from agent_piece piece
             where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
               and piece.document @@ query
               and strpos(query::text, '!') = 0
            union all
            select piece.agent_id, (hub_score(piece.document, query) / 2)::real
              from agent_version_piece piece
             where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
               and piece.document @@ query
               and strpos(query::text, '!') = 0) beside
     where not exists (select from agent
                        where agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
                          and agent.id = beside.id and agent.tsv @@ query)
     group by beside.id
  )
  select exact.id, exact.score from exact
  union all
  select agent.id, (word_similarity(typed, agent.name) * 0.01)::real
    from agent
   where not exists (select from exact)
     and agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% agent.name
$$;

create function search_snippets(query tsquery, typed text) returns table (id uuid, score real)
  language sql stable security definer
  set search_path = prompt, public, pg_temp
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as
$$
  with exact as materialized (
    select snippet.id, hub_score(snippet.tsv, query) as score
      from snippet
     where snippet.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and snippet.tsv @@ query
  )
  select exact.id, exact.score from exact
  union all
  select snippet.id, (word_similarity(typed, snippet.title) * 0.01)::real
    from snippet
   where not exists (select from exact)
     and snippet.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% snippet.title
$$;
revoke execute on function search_snippets(tsquery, text) from public;
grant execute on function search_snippets(tsquery, text) to prompt_service;

-- Where in a record a query is found, and the words there: nothing is said of its text, nor where they are spread over several parts.
create function record_passage(
    kind text, organization uuid, record uuid, title text, description text, notes text, current text, searchable text, query tsquery)
  returns table (part text, name text, words text)
  language plpgsql stable as $$
declare
  version integer;
  begins integer;
  says text;
begin
  if description is null and notes is null or hub_document(title, left(current, hub_piece_length(current))) @@ query then
    null;
  elsif hub_document(null, description) @@ query then
    return query select 'description', null::text, description;
    return;
  elsif hub_document(null, notes) @@ query then
    return query select 'notes', null::text, notes;
    return;
  end if;
  if kind = 'prompt' and not hub_whole_document(title, searchable) @@ query then
    select v.number, v.begins, version_says(said.template, said.messages) into version, begins, says
    from prompt_version_piece v
    join prompt_version said on said.organization_id = v.organization_id and said.prompt_id = v.prompt_id and said.number = v.number
    where v.organization_id = organization and v.prompt_id = record and v.document @@ query
      and not exists (select from prompt_piece p
                      where p.organization_id = organization and p.prompt_id = record and p.document @@ query)
    order by v.number desc, v.begins
    limit 1;
  elsif kind = 'agent' and not hub_whole_document(title, searchable) @@ query then
    select v.number, v.begins, said.instructions into version, begins, says
    from agent_version_piece v
    join agent_version said on said.organization_id = v.organization_id and said.agent_id = v.agent_id and said.number = v.number
    where v.organization_id = organization and v.agent_id = record and v.document @@ query
      and not exists (select from agent_piece p
                      where p.organization_id = organization and p.agent_id = record and p.document @@ query)
    order by v.number desc, v.begins
    limit 1;
  end if;
  if version is not null then
    return query select 'version', version::text, substr(says, begins, 20200);
    return;
  end if;
  return query select null, null, title || ' · ' || record_extract(kind, organization, record, searchable, query);
end
$$;
