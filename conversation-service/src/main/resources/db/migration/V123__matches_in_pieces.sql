-- As before, in steps whose plans a connection keeps: to plan for all partitions once more, only to leave out of the few pieces what
-- whole documents found, took longer than many a search.
create or replace function message_matches(query tsquery, trash text default 'false')
  returns table (conversation_id uuid, message_id uuid, score real)
  language plpgsql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
as $$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
begin
  return query
    select d.conversation_id, d.message_id, hub_score(d.document, query)
    from message_document d
    where d.organization_id = organization
      and d.document @@ query
      and (trash = 'any' or d.deleted = (trash = 'true'))
    limit 20000;
  -- a piece knows less than its message: what is excluded may stand in another
  if strpos(query::text, '!') > 0
     or not exists (select from message_piece p where p.organization_id = organization and p.document @@ query) then
    return;
  end if;
  return query
    select p.conversation_id, p.message_id, max(hub_score(p.document, query))
    from message_piece p
    where p.organization_id = organization
      and p.document @@ query
      and (trash = 'any' or p.deleted = (trash = 'true'))
      and not exists (select from message_document d
                      where d.organization_id = p.organization_id and d.conversation_id = p.conversation_id
                        and d.message_id = p.message_id and d.document @@ query)
    group by p.conversation_id, p.message_id
    limit 20000;
end
$$;
