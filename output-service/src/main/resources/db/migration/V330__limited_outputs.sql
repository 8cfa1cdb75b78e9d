-- Outputs that are in a library of some groups are there for these alone, and so is all that belongs to them: texts, edits, what the search
-- reads, likenesses, files. Where nothing is limited no row is looked at twice: the first half of each condition answers for all of them.
create policy open_to_groups on output as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output.organization_id and l.record_id = output.id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_edit as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_edit.organization_id and l.record_id = output_edit.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_document as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_document.organization_id and l.record_id = output_document.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_piece as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_piece.organization_id and l.record_id = output_piece.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_edit_piece as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_edit_piece.organization_id and l.record_id = output_edit_piece.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_fingerprint as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_fingerprint.organization_id and l.record_id = output_fingerprint.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_likeness as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_likeness.organization_id and l.record_id in (output_likeness.one_id, output_likeness.other_id)
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on output_merge as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = output_merge.organization_id and l.record_id in (output_merge.kept_id, output_merge.gone_id)
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on followed_output as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = followed_output.organization_id and l.record_id = followed_output.output_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
create policy open_to_groups on file_link as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = file_link.organization_id and l.record_id = file_link.record_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));

-- A file is seen with any of its records. One that belongs to none is everybody's, unless it was taken off a limited one.
create function file_is_open(organization uuid, file uuid, hidden uuid[]) returns boolean
  language sql stable security definer
  set search_path from current
as $$
  select case
    when exists (select from file_link f where f.organization_id = organization and f.file_id = file)
    then exists (select from file_link f
                 where f.organization_id = organization and f.file_id = file
                   and not exists (select from limited_record l
                                   where l.organization_id = organization and l.record_id = f.record_id
                                     and l.term_id = any (hidden)))
    else not exists (select from limited_record l
                     where l.organization_id = organization and l.record_id = file and l.term_id = any (hidden))
  end
$$;
create policy open_to_groups on file as restrictive
  using ((select hidden_terms()) is null or file_is_open(organization_id, id, (select hidden_terms())));
create policy open_to_groups on file_text as restrictive
  using ((select hidden_terms()) is null or file_is_open(organization_id, file_id, (select hidden_terms())));
create policy open_to_groups on file_piece as restrictive
  using ((select hidden_terms()) is null or file_is_open(organization_id, file_id, (select hidden_terms())));

-- Taking a file off its record, or the record away, opens it to nobody.
create function keep_limits_of_files() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into limited_record (organization_id, record_id, term_id)
  select g.organization_id, g.file_id, l.term_id
  from gone g
  join limited_record l on l.organization_id = g.organization_id and l.record_id = g.record_id
  join file f on f.organization_id = g.organization_id and f.id = g.file_id
  on conflict do nothing;
  return null;
end
$$;
create trigger file_link_gone after delete on file_link
  referencing old table as gone for each statement execute function keep_limits_of_files();
create function forget_limits_of_files() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from limited_record l using gone g where l.organization_id = g.organization_id and l.record_id = g.id;
  return null;
end
$$;
create trigger file_gone after delete on file
  referencing old table as gone for each statement execute function forget_limits_of_files();

-- What is told of a limited output is marked, whichever statement tells it: no other system is told.
create index limited_record_id on limited_record (record_id);
create function mark_limited_events() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if pg_input_is_valid(new.record_key, 'uuid')
     and exists (select from limited_record l where l.record_id = new.record_key::uuid) then
    new.context := 'limited';
  end if;
  return new;
end
$$;
create trigger outbox_record_limited before insert on outbox_record
  for each row execute function mark_limited_events();

-- pg_trgm must be loaded before a function can carry its setting
select show_limit();

-- Looks past row level security as before, and so leaves out by itself what is hidden: also before it decides whether to look for titles that
-- are only similar.
create or replace function output_matches(query tsquery, typed text, trash text default 'false')
  returns table (output_id uuid, score real)
  language sql stable security definer rows 200
  set search_path from current
  set enable_seqscan = off
  set pg_trgm.word_similarity_threshold = 0.5
as $$
  with asked as materialized (
    select nullif(current_setting('app.organization_id', true), '')::uuid as organization, strpos(query::text, '!') = 0 as plain,
           hidden_terms() as hidden
  ), found as materialized (
    (select d.output_id, hub_score(d.document, query) as score
     from output_document d
     where d.organization_id = (select organization from asked)
       and d.document @@ query
       and (trash = 'any' or d.deleted = (trash = 'true'))
     limit 20000)
    union all
    (select beside.output_id, max(beside.score)
     from (
       (select p.output_id, hub_score(p.document, query) as score
        from output_piece p
        where p.organization_id = (select organization from asked)
          and p.document @@ query
          and (select plain from asked)
          and (trash = 'any' or p.deleted = (trash = 'true'))
        limit 20000)
       union all
       (select p.output_id, (hub_score(p.document, query) / 2)::real
        from output_edit_piece p
        join output_document d on d.organization_id = p.organization_id and d.output_id = p.output_id
        where p.organization_id = (select organization from asked)
          and p.document @@ query
          and (select plain from asked)
          and (trash = 'any' or d.deleted = (trash = 'true'))
        limit 20000)
       union all
       (select l.record_id, f.score
        from (
          (select t.file_id, hub_score(t.document, query) as score
           from file_text t
           where t.organization_id = (select organization from asked) and t.document @@ query
           limit 20000)
          union all
          (select p.file_id, hub_score(p.document, query)
           from file_piece p
           where p.organization_id = (select organization from asked) and p.document @@ query and (select plain from asked)
           limit 20000)
        ) f
        join file_link l on l.organization_id = (select organization from asked) and l.file_id = f.file_id
                        and l.record_kind = 'output'
        join output_document d on d.organization_id = l.organization_id and d.output_id = l.record_id
        where trash = 'any' or d.deleted = (trash = 'true'))
     ) beside
     where not exists (select from output_document d
                       where d.organization_id = (select organization from asked) and d.output_id = beside.output_id
                         and d.document @@ query)
     group by beside.output_id
     limit 20000)
  ), exact as not materialized (
    select f.output_id, f.score
    from found f
    where (select hidden from asked) is null
       or not exists (select from limited_record l
                      where l.organization_id = (select organization from asked) and l.record_id = f.output_id
                        and l.term_id = any ((select hidden from asked)::uuid[]))
  )
  select e.output_id, e.score from exact e
  union all
  select d.output_id, (0.005 * word_similarity(typed, d.title))::real
  from output_document d
  where not exists (select from exact)
    and d.organization_id = (select organization from asked)
    and typed <% d.title
    and (trash = 'any' or d.deleted = (trash = 'true'))
    and ((select hidden from asked) is null
         or not exists (select from limited_record l
                        where l.organization_id = (select organization from asked) and l.record_id = d.output_id
                          and l.term_id = any ((select hidden from asked)::uuid[])))
$$;
