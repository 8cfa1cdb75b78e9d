-- In which organisations a session opened something: the trail of each says so once, and where the person signed out.
create table session_place (
  organization_id uuid        not null,
  session_id      uuid        not null references browser_session on delete cascade,
  entered_at      timestamptz not null,
  primary key (organization_id, session_id)
);
create index session_place_session on session_place (session_id);
alter table session_place enable row level security;
alter table session_place force row level security;
create policy organization_isolation on session_place
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

create function places_of_session(session uuid) returns setof uuid
  language sql stable
  security definer
  set search_path from current
as
$$
  select organization_id from session_place where session_id = session
$$;
revoke execute on function places_of_session(uuid) from public;
grant execute on function places_of_session(uuid) to auth_service;
