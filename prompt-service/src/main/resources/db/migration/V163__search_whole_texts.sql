-- Indexed again, since letters of some scripts are read in another way, and no text is refused for having too many different words.
-- Prompts and agents are few.
alter table prompt alter column tsv set expression as
  (hub_whole_document(title, coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || current_text));
alter table agent alter column tsv set expression as
  (hub_whole_document(name, coalesce(description || E'\n', '') || coalesce(notes || E'\n', '') || instructions));

-- Words are found wherever they stand in a text, however long it is: the document of a record has the places of words at its
-- beginning alone; a piece for each further stretch has those of its own.
create table prompt_piece (
  organization_id uuid     not null,
  prompt_id       uuid     not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, prompt_id, begins),
  constraint prompt_piece_prompt foreign key (organization_id, prompt_id) references prompt (organization_id, id) on delete cascade
);
create index prompt_piece_words on prompt_piece using gin (organization_id, document);
create table agent_piece (
  organization_id uuid     not null,
  agent_id        uuid     not null,
  begins          integer  not null,
  document        tsvector not null,
  primary key (organization_id, agent_id, begins),
  constraint agent_piece_agent foreign key (organization_id, agent_id) references agent (organization_id, id) on delete cascade
);
create index agent_piece_words on agent_piece using gin (organization_id, document);

alter table prompt_piece enable row level security;
alter table prompt_piece force row level security;
create policy organization_isolation on prompt_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table agent_piece enable row level security;
alter table agent_piece force row level security;
create policy organization_isolation on agent_piece
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create function renew_prompt_pieces() returns trigger
  language plpgsql as $$
begin
  delete from prompt_piece p where p.organization_id = new.organization_id and p.prompt_id = new.id;
  insert into prompt_piece (organization_id, prompt_id, begins, document)
  select new.organization_id, new.id, p.begins, p.document
  from hub_pieces(new.searchable, hub_piece_length(new.searchable), hub_piece_length(new.searchable)) p;
  return null;
end
$$;
create trigger prompt_created_pieces
  after insert on prompt
  for each row when (octet_length(new.searchable) > 3000)
  execute function renew_prompt_pieces();
create trigger prompt_changed_pieces
  after update on prompt
  for each row when (old.searchable is distinct from new.searchable
                     and greatest(octet_length(old.searchable), octet_length(new.searchable)) > 3000)
  execute function renew_prompt_pieces();

create function renew_agent_pieces() returns trigger
  language plpgsql as $$
begin
  delete from agent_piece p where p.organization_id = new.organization_id and p.agent_id = new.id;
  insert into agent_piece (organization_id, agent_id, begins, document)
  select new.organization_id, new.id, p.begins, p.document
  from hub_pieces(new.searchable, hub_piece_length(new.searchable), hub_piece_length(new.searchable)) p;
  return null;
end
$$;
create trigger agent_created_pieces
  after insert on agent
  for each row when (octet_length(new.searchable) > 3000)
  execute function renew_agent_pieces();
create trigger agent_changed_pieces
  after update on agent
  for each row when (old.searchable is distinct from new.searchable
                     and greatest(octet_length(old.searchable), octet_length(new.searchable)) > 3000)
  execute function renew_agent_pieces();

insert into prompt_piece (organization_id, prompt_id, begins, document)
select r.organization_id, r.id, p.begins, p.document
from prompt r, hub_pieces(r.searchable, hub_piece_length(r.searchable), hub_piece_length(r.searchable)) p
where octet_length(r.searchable) > 3000;
insert into agent_piece (organization_id, agent_id, begins, document)
select r.organization_id, r.id, p.begins, p.document
from agent r, hub_pieces(r.searchable, hub_piece_length(r.searchable), hub_piece_length(r.searchable)) p
where octet_length(r.searchable) > 3000;

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- A piece knows less than its record: what is excluded may stand in another. So a query that excludes asks whole documents alone.
-- By the indexes, also where a table of pieces has so few rows that reading it through would be as well.
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
    select piece.prompt_id, max(hub_score(piece.document, query))
      from prompt_piece piece
     where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and piece.document @@ query
       and strpos(query::text, '!') = 0
       and not exists (select from prompt
                        where prompt.organization_id = piece.organization_id and prompt.id = piece.prompt_id
                          and prompt.tsv @@ query)
     group by piece.prompt_id
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
    select piece.agent_id, max(hub_score(piece.document, query))
      from agent_piece piece
     where piece.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
       and piece.document @@ query
       and strpos(query::text, '!') = 0
       and not exists (select from agent
                        where agent.organization_id = piece.organization_id and agent.id = piece.agent_id
                          and agent.tsv @@ query)
     group by piece.agent_id
  )
  select exact.id, exact.score from exact
  union all
  select agent.id, (word_similarity(typed, agent.name) * 0.01)::real
    from agent
   where not exists (select from exact)
     and agent.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
     and typed <% agent.name
$$;

-- The stretch of a record's text in which a query is found; where its words are spread over several, all of it.
create function record_extract(kind text, organization uuid, record uuid, content text, query tsquery) returns text
  language plpgsql stable strict as $$
declare
  place integer;
begin
  if octet_length(content) <= 15000 or hub_document(null, left(content, hub_piece_length(content))) @@ query then
    return content;
  end if;
  if kind = 'prompt' then
    select min(p.begins) into place
    from prompt_piece p where p.organization_id = organization and p.prompt_id = record and p.document @@ query;
  else
    select min(p.begins) into place
    from agent_piece p where p.organization_id = organization and p.agent_id = record and p.document @@ query;
  end if;
  return case when place is null then content else substr(content, place, 20200) end;
end
$$;
