-- How long a browser's session is good for in an organisation, and whether it has to begin with a second factor.
alter table organization
  add column session_idle_minutes integer check (session_idle_minutes between 5 and 480),
  add column session_hours integer check (session_hours between 1 and 24),
  add column second_factor_required boolean not null default false;
comment on column organization.session_idle_minutes is 'minutes without use; null for as long as the installation keeps a session';
comment on column organization.session_hours is 'hours since the sign-in; null for as long as the installation keeps a session';

-- The longest time is kept in which a session was not used: coming back by another organisation, which is not as strict, makes it no better.
alter table browser_session
  add column longest_pause_seconds bigint not null default 0,
  add column second_factor boolean not null default false;
comment on column browser_session.second_factor is 'whether it began with, or was strengthened by, more than a password';

-- To which organisations somebody belongs, which of them are closed, and what each asks of a session.
create function memberships_and_rules_of(person uuid)
  returns table (organization_id uuid, slug text, name text, role text, email text, member_name text,
                 role_name text, role_scopes text[],
                 group_ids uuid[], group_roles text[], group_role_names text[], group_role_scopes text[],
                 closed_at timestamptz, delete_at timestamptz,
                 session_idle_minutes integer, session_hours integer, second_factor_required boolean)
  language sql stable
  security definer
  set search_path from current
as
$$
  select known.organization_id, known.slug, known.name, known.role, known.email, known.member_name,
         known.role_name, known.role_scopes,
         known.group_ids, known.group_roles, known.group_role_names, known.group_role_scopes,
         organization.closed_at, organization.delete_at,
         organization.session_idle_minutes, organization.session_hours, organization.second_factor_required
  from memberships_of(person) with ordinality known (organization_id, slug, name, role, email, member_name,
                                                     role_name, role_scopes,
                                                     group_ids, group_roles, group_role_names, group_role_scopes, place)
  join organization on organization.organization_id = known.organization_id
  order by known.place
$$;
revoke execute on function memberships_and_rules_of(uuid) from public;
grant execute on function memberships_and_rules_of(uuid) to auth_service;

-- Of sessions that are watched in organisations, those that may not go on there: their person is no member any more or locked out, it is
-- closed, or the session does not satisfy it. Whoever asks holds the identity provider's names of the sessions already.
create function places_left(sessions text[], slugs text[], at_time timestamptz)
  returns table (keycloak_session text, slug text)
  language sql stable
  security definer
  set search_path from current
as
$$
  select watched.keycloak_session, watched.slug
  from unnest(sessions, slugs) watched (keycloak_session, slug)
  join browser_session session on session.keycloak_session = watched.keycloak_session
  where not exists (
    select from organization
    join member on member.organization_id = organization.organization_id
    where organization.slug = watched.slug
      and organization.closed_at is null
      and member.person_id = session.person_id
      and member.enabled
      and member.removed_at is null
      and (session.second_factor or not organization.second_factor_required)
      and (organization.session_hours is null
           or at_time < session.began_at + make_interval(hours => organization.session_hours))
      and (organization.session_idle_minutes is null
           or greatest(session.longest_pause_seconds, extract(epoch from at_time - session.last_used_at))
              < organization.session_idle_minutes * 60)
  )
$$;
revoke execute on function places_left(text[], text[], timestamptz) from public;
grant execute on function places_left(text[], text[], timestamptz) to auth_service;
