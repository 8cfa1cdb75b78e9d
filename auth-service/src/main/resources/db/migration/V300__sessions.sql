-- Sessions of browsers. One is a person's, whichever organisation they are in, so no row belongs to one, and every query names the
-- person or the session of the identity provider.
create table browser_session (
  id               uuid        not null primary key,
  person_id        uuid        not null,
  keycloak_session text        not null unique,
  user_agent       text        not null,
  address          text        not null,
  began_at         timestamptz not null,
  last_used_at     timestamptz not null,
  ended_at         timestamptz,
  closed_at        timestamptz
);
comment on column browser_session.id is 'what people are shown; opens nothing';
comment on column browser_session.ended_at is 'from then on it gets no token';
comment on column browser_session.closed_at is 'when a gateway had ended it at the identity provider too';
create index browser_session_person on browser_session (person_id, last_used_at desc);
create index browser_session_unclosed on browser_session (ended_at) where ended_at is not null and closed_at is null;
