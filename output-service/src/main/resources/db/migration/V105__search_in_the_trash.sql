-- Outputs in the trash are found where somebody asks for them. They keep their row, marked: to come back costs no indexing then.
alter table output_document add column deleted boolean not null default false;

insert into output_document (organization_id, output_id, title, document, deleted)
select o.organization_id, o.id, o.title, output_words(o.title, o.content, e.content), true
from output o
left join output_edit e on e.organization_id = o.organization_id and e.output_id = o.id and e.number = o.edit_number
where o.deleted_at is not null;

create or replace function remember_documents() returns trigger
  language plpgsql as $$
begin
  insert into output_document (organization_id, output_id, title, document, deleted)
  select c.organization_id, c.id, c.title, output_words(c.title, c.content, null), c.deleted_at is not null
  from created c;
  return null;
end
$$;

create or replace function renew_document() returns trigger
  language plpgsql as $$
begin
  if old.title is not distinct from new.title and old.edit_number is not distinct from new.edit_number then
    update output_document d set deleted = new.deleted_at is not null
    where d.organization_id = new.organization_id and d.output_id = new.id;
    return null;
  end if;
  insert into output_document (organization_id, output_id, title, document, deleted)
  select new.organization_id, new.id, new.title,
         output_words(new.title, new.content,
           (select e.content from output_edit e
            where e.organization_id = new.organization_id and e.output_id = new.id and e.number = new.edit_number)),
         new.deleted_at is not null
  on conflict (organization_id, output_id)
  do update set title = excluded.title, document = excluded.document, deleted = excluded.deleted;
  return null;
end
$$;

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- trash: 'true' finds those in it, 'any' all, anything else the others.
drop function output_matches(tsquery, text);
create function output_matches(query tsquery, typed text, trash text default 'false')
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
      and (trash = 'any' or d.deleted = (trash = 'true'))
    limit 20000
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
revoke execute on function output_matches(tsquery, text, text) from public;
grant execute on function output_matches(tsquery, text, text) to output_service;
