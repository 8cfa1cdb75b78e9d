-- What search reads. Messages of conversations in the trash and hidden messages have no row here.
create table message_document (
  organization_id uuid     not null,
  conversation_id uuid     not null,
  message_id      uuid     not null,
  document        tsvector not null,
  primary key (organization_id, conversation_id, message_id)
) partition by hash (conversation_id);

do $$
begin
  for part in 0..7 loop
    execute format(
      'create table message_document_p%s partition of message_document for values with (modulus 8, remainder %s)
         with (toast_tuple_target = 8160)', part, part);
    execute format('alter table message_document_p%s enable row level security', part);
    execute format('alter table message_document_p%s force row level security', part);
  end loop;
end
$$;
create index message_document_words on message_document using gin (organization_id, document);

create table conversation_document (
  organization_id uuid     not null,
  conversation_id uuid     not null,
  title           text     not null,
  document        tsvector not null,
  primary key (organization_id, conversation_id),
  constraint conversation_document_conversation foreign key (organization_id, conversation_id)
    references conversation (organization_id, id) on delete cascade
);
create index conversation_document_words on conversation_document using gin (organization_id, document);
create index conversation_document_titles on conversation_document using gin (organization_id, title gin_trgm_ops);

alter table message_document enable row level security;
alter table message_document force row level security;
create policy organization_isolation on message_document
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table conversation_document enable row level security;
alter table conversation_document force row level security;
create policy organization_isolation on conversation_document
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- A text with more distinct words than a tsvector holds is indexed by its beginning instead of being refused.
create function message_words(content text) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  return hub_document(null, content);
exception when program_limit_exceeded then
  return hub_document(null, left(content, 50000));
end
$$;

create function remember_message_documents() returns trigger
  language plpgsql as $$
begin
  insert into message_document (organization_id, conversation_id, message_id, document)
  select m.organization_id, m.conversation_id, m.id, message_words(m.text)
  from written m
  where not m.hidden and m.text <> '';
  return null;
end
$$;
create trigger message_written_document
  after insert on message
  referencing new table as written
  for each statement execute function remember_message_documents();

create function renew_message_documents() returns trigger
  language plpgsql as $$
begin
  insert into message_document (organization_id, conversation_id, message_id, document)
  select m.organization_id, m.conversation_id, m.id, message_words(m.text)
  from written m
  join replaced r on r.organization_id = m.organization_id and r.id = m.id
  where r.text is distinct from m.text and not m.hidden
  on conflict (organization_id, conversation_id, message_id) do update set document = excluded.document;
  return null;
end
$$;
create trigger message_changed_document
  after update on message
  referencing new table as written old table as replaced
  for each statement execute function renew_message_documents();

create function renew_conversation_document() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.deleted_at is null) <> (new.deleted_at is null) then
    delete from message_document d
    where d.organization_id = new.organization_id and d.conversation_id = new.id;
    if new.deleted_at is null then
      insert into message_document (organization_id, conversation_id, message_id, document)
      select m.organization_id, m.conversation_id, m.id, message_words(m.text)
      from message m
      where m.organization_id = new.organization_id and m.conversation_id = new.id and not m.hidden and m.text <> '';
    end if;
  end if;
  if new.deleted_at is not null then
    delete from conversation_document d
    where d.organization_id = new.organization_id and d.conversation_id = new.id;
    return null;
  end if;
  insert into conversation_document (organization_id, conversation_id, title, document)
  values (new.organization_id, new.id, new.title, hub_document(new.title, new.notes))
  on conflict (organization_id, conversation_id) do update set title = excluded.title, document = excluded.document;
  return null;
end
$$;
create trigger conversation_created_document
  after insert on conversation
  for each row execute function renew_conversation_document();
create trigger conversation_changed_document
  after update on conversation
  for each row when (old.title is distinct from new.title
                     or old.notes is distinct from new.notes
                     or old.deleted_at is distinct from new.deleted_at)
  execute function renew_conversation_document();

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Row level security keeps the planner from the full-text index, because the match operators are not leakproof. These functions
-- look past it and carry the tenant's condition themselves: no organisation set, no rows.
create function message_matches(query tsquery)
  returns table (conversation_id uuid, message_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
as $$
  select d.conversation_id, d.message_id, hub_score(d.document, query)
  from message_document d
  where d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and d.document @@ query
  limit 20000
$$;
revoke execute on function message_matches(tsquery) from public;
grant execute on function message_matches(tsquery) to conversation_service;

-- Titles are compared by trigrams only where the words found little: a typing error finds nothing by words.
create function conversation_matches(query tsquery, typed text)
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
    limit 20000
  )
  select e.conversation_id, e.score from exact e
  union all
  select d.conversation_id, (0.005 * word_similarity(typed, d.title))::real
  from conversation_document d
  where (select count(*) from exact) < 10
    and d.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)
    and typed <% d.title
    and not exists (select from exact e where e.conversation_id = d.conversation_id)
$$;
revoke execute on function conversation_matches(tsquery, text) from public;
grant execute on function conversation_matches(tsquery, text) to conversation_service;
