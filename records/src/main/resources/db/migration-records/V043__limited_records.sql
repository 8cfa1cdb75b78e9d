-- A term may be open to the people of some groups alone, and with it every record that carries it. What follows of that is decided here,
-- by one condition for each table, and by no statement of a service.
alter table term_reference add column groups uuid[];
comment on column term_reference.groups is 'whose people may see and change the records that carry it; null for everybody';
create index term_reference_limited on term_reference (organization_id) where groups is not null;

-- The assignments of such terms, kept by triggers: few beside all, and nothing at all where nothing is limited. A file that was taken off a
-- limited record, and belongs to no other one since, stands here itself.
create table limited_record (
  organization_id uuid not null,
  record_id       uuid not null,
  term_id         uuid not null,
  primary key (organization_id, record_id, term_id)
);
create index limited_record_term on limited_record (organization_id, term_id);
alter table limited_record enable row level security;
alter table limited_record force row level security;
create policy organization_isolation on limited_record
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- The terms that the caller is in none of the groups of; null where nothing is hidden. The platform's own work sees everything ('*').
create function hidden_terms() returns uuid[] language plpgsql stable set search_path from current as $$
declare
  sight text := coalesce(current_setting('app.groups', true), '');
begin
  if sight = '*' then
    return null;
  end if;
  return (select array_agg(t.id)
          from term_reference t
          where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
            and t.groups is not null
            and not t.groups && string_to_array(sight, ',')::uuid[]);
end
$$;

create function limit_given_terms() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into limited_record (organization_id, record_id, term_id)
  select g.organization_id, g.record_id, g.term_id
  from given g
  join term_reference t on t.organization_id = g.organization_id and t.id = g.term_id and t.groups is not null
  on conflict do nothing;
  return null;
end
$$;
create trigger term_assignment_given after insert on term_assignment
  referencing new table as given for each statement execute function limit_given_terms();

create function free_taken_terms() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from limited_record l
  using taken t
  where l.organization_id = t.organization_id and l.record_id = t.record_id and l.term_id = t.term_id;
  return null;
end
$$;
create trigger term_assignment_taken after delete on term_assignment
  referencing old table as taken for each statement execute function free_taken_terms();

create function limit_moved_terms() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from limited_record l
  using taken t
  where l.organization_id = t.organization_id and l.record_id = t.record_id and l.term_id = t.term_id;
  insert into limited_record (organization_id, record_id, term_id)
  select g.organization_id, g.record_id, g.term_id
  from given g
  join term_reference t on t.organization_id = g.organization_id and t.id = g.term_id and t.groups is not null
  on conflict do nothing;
  return null;
end
$$;
create trigger term_assignment_moved after update on term_assignment
  referencing old table as taken new table as given for each statement execute function limit_moved_terms();

-- Whoever gives the term to a record at the same time sees no limit yet, and is not seen here: so it is waited for, and waits.
create function limit_records_of_term() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.groups is null then
    delete from limited_record where organization_id = new.organization_id and term_id = new.id;
  else
    lock table term_assignment in share row exclusive mode;
    insert into limited_record (organization_id, record_id, term_id)
    select a.organization_id, a.record_id, a.term_id
    from term_assignment a
    where a.organization_id = new.organization_id and a.term_id = new.id
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger term_reference_known after insert on term_reference
  for each row when (new.groups is not null) execute function limit_records_of_term();
create trigger term_reference_limits after update on term_reference
  for each row when ((old.groups is null) is distinct from (new.groups is null)) execute function limit_records_of_term();

-- Nobody gives a term away that they could not see the record by.
create policy open_to_groups on term_assignment as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = term_assignment.organization_id and l.record_id = term_assignment.record_id
                          and l.term_id = any ((select hidden_terms())::uuid[])))
  with check ((select hidden_terms()) is null or not term_id = any ((select hidden_terms())::uuid[]));
create policy open_to_groups on record_mark as restrictive
  using ((select hidden_terms()) is null
         or not exists (select from limited_record l
                        where l.organization_id = record_mark.organization_id and l.record_id = record_mark.record_id
                          and l.term_id = any ((select hidden_terms())::uuid[])));
