-- What signs the platform's own tokens. Of the platform and of no organisation; the private half is encrypted with the platform's key.
create table signing_key (
  id          uuid        primary key,
  public_key  jsonb       not null,
  private_key bytea       not null,
  created_at  timestamptz not null
);
comment on column signing_key.public_key is 'a JSON web key (RFC 7517)';

-- By what programs come in. The key itself is shown once and kept nowhere.
create table api_key (
  organization_id   uuid        not null,
  id                uuid        not null,
  name              text        not null,
  prefix            text        not null,
  secret_hash       bytea       not null unique,
  scopes            text[]      not null,
  person_id         uuid,
  allowed_addresses text[]      not null,
  expires_at        timestamptz,
  last_used_at      timestamptz,
  version           bigint      not null default 1,
  created_at        timestamptz not null,
  created_by        uuid        not null,
  primary key (organization_id, id)
);
comment on column api_key.secret_hash is 'SHA-256 of the whole key, which is too long to be guessed';
comment on column api_key.person_id is 'in whose name it acts; null when it is the organisation''s own';
create index api_key_person on api_key (organization_id, person_id, id);

alter table api_key enable row level security;
alter table api_key force row level security;
create policy organization_isolation on api_key
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Of which organisation a key is, before anybody can say so. Whoever asks has the key.
create function find_api_key(hash bytea)
  returns table (organization_id uuid, id uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select key.organization_id, key.id from api_key key where key.secret_hash = hash
$$;
revoke execute on function find_api_key(bytea) from public;
grant execute on function find_api_key(bytea) to auth_service;
