-- A request asks several times what is hidden from its caller: a list three times, a capture seven times, at a quarter of a millisecond each.
-- So it is found once, and stands in two settings until the transaction ends: what was found, and for whose groups in which organisation.
create function find_hidden_terms() returns uuid[] language plpgsql stable set search_path from current as $$
declare
  organization text := coalesce(current_setting('app.organization_id', true), '');
  sight text := coalesce(current_setting('app.groups', true), '');
  found_terms uuid[];
begin
  if sight <> '*' then
    select array_agg(t.id) into found_terms
    from term_reference t
    where t.organization_id = nullif(organization, '')::uuid
      and t.groups is not null
      and not t.groups && string_to_array(sight, ',')::uuid[];
  end if;
  perform set_config('app.hidden_terms', coalesce(found_terms::text, ''), true),
          set_config('app.hidden_of', organization || ' ' || sight, true);
  return found_terms;
end
$$;
comment on function find_hidden_terms() is 'the terms that the caller is in none of the groups of, and notes them for hidden_terms()';

-- Of a kind that PostgreSQL writes into the statement that calls it: one expression, with nothing set beside it.
create or replace function hidden_terms() returns uuid[] language sql stable
return case
  when current_setting('app.hidden_of', true)
       = current_setting('app.organization_id', true) || ' ' || current_setting('app.groups', true)
  then nullif(current_setting('app.hidden_terms', true), '')::uuid[]
  else find_hidden_terms()
end;

-- What the transaction itself limits or opens is so for its next statement.
create function forget_hidden_terms() returns trigger language plpgsql as $$
begin
  perform set_config('app.hidden_of', '', true);
  return null;
end
$$;
create trigger term_reference_hidden after insert or update or delete on term_reference
  for each statement execute function forget_hidden_terms();
