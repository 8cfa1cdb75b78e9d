-- Conversations in the trash and their messages are found where somebody asks for them. They keep their rows, marked: to come back
-- costs no indexing then. Hidden messages have no row, as before.
alter table message_document add column deleted boolean not null default false;
alter table conversation_document add column deleted boolean not null default false;

insert into conversation_document (organization_id, conversation_id, title, document, deleted)
select c.organization_id, c.id, c.title, hub_document(c.title, c.notes), true
from conversation c
where c.deleted_at is not null;
insert into message_document (organization_id, conversation_id, message_id, document, deleted)
select m.organization_id, m.conversation_id, m.id, message_words(m.text), true
from conversation c
join message m on m.organization_id = c.organization_id and m.conversation_id = c.id
where c.deleted_at is not null and not m.hidden and m.text <> ''
on conflict (organization_id, conversation_id, message_id) do update set deleted = true;

create or replace function remember_message_documents() returns trigger
  language plpgsql as $$
begin
  insert into message_document (organization_id, conversation_id, message_id, document, deleted)
  select m.organization_id, m.conversation_id, m.id, message_words(m.text), c.deleted_at is not null
  from written m
  left join conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
  where not m.hidden and m.text <> '';
  return null;
end
$$;

create or replace function renew_message_documents() returns trigger
  language plpgsql as $$
begin
  insert into message_document (organization_id, conversation_id, message_id, document, deleted)
  select m.organization_id, m.conversation_id, m.id, message_words(m.text), c.deleted_at is not null
  from written m
  join replaced r on r.organization_id = m.organization_id and r.id = m.id
  left join conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
  where r.text is distinct from m.text and not m.hidden
  on conflict (organization_id, conversation_id, message_id)
  do update set document = excluded.document, deleted = excluded.deleted;
  return null;
end
$$;

create or replace function renew_conversation_document() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.deleted_at is null) <> (new.deleted_at is null) then
    update message_document d set deleted = new.deleted_at is not null
    where d.organization_id = new.organization_id and d.conversation_id = new.id;
  end if;
  insert into conversation_document (organization_id, conversation_id, title, document, deleted)
  values (new.organization_id, new.id, new.title, hub_document(new.title, new.notes), new.deleted_at is not null)
  on conflict (organization_id, conversation_id)
  do update set title = excluded.title, document = excluded.document, deleted = excluded.deleted;
  return null;
end
$$;

-- Until now a message that ceased to exist had lost its row with the conversation's way into the trash.
create function forget_message_documents() returns trigger
  language plpgsql as $$
begin
  delete from message_document d
  using gone m
  where d.organization_id = m.organization_id and d.conversation_id = m.conversation_id and d.message_id = m.id;
  return null;
end
$$;
create trigger message_gone_document
  after delete on message
  referencing old table as gone
  for each statement execute function forget_message_documents();

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- trash: 'true' finds those in it, 'any' all, anything else the others.
drop function message_matches(tsquery);
create function message_matches(query tsquery, trash text default 'false')
  returns table (conversation_id uuid, message_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
as $$
  select d.conversation_id, d.message_id, hub_score(d.document, query)
  from message_document d
  where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and d.document @@ query
    and (trash = 'any' or d.deleted = (trash = 'true'))
  limit 20000
$$;
revoke execute on function message_matches(tsquery, text) from public;
grant execute on function message_matches(tsquery, text) to conversation_service;

drop function conversation_matches(tsquery, text);
create function conversation_matches(query tsquery, typed text, trash text default 'false')
  returns table (conversation_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  with exact as materialized (
    select d.conversation_id, hub_score(d.document, query) as score
    from conversation_document d
    where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
      and d.document @@ query
      and (trash = 'any' or d.deleted = (trash = 'true'))
    limit 20000
  )
  select e.conversation_id, e.score from exact e
  union all
  select d.conversation_id, (0.005 * word_similarity(typed, d.title))::real
  from conversation_document d
  where (select count(*) from exact) < 10
    and d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and typed <% d.title
    and (trash = 'any' or d.deleted = (trash = 'true'))
    and not exists (select from exact e where e.conversation_id = d.conversation_id)
$$;
revoke execute on function conversation_matches(tsquery, text, text) from public;
grant execute on function conversation_matches(tsquery, text, text) to conversation_service;
