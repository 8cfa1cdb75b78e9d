-- By which identity providers the people of an organisation sign in. How each is reached, and its secret, is known to Keycloak.
create table identity_provider (
  organization_id uuid        not null,
  id              uuid        not null,
  kind            text        not null check (kind in ('oidc', 'saml')),
  name            text        not null,
  name_key        text        not null,
  state           text        not null default 'draft' check (state in ('draft', 'tested', 'active')),
  connection      jsonb       not null,
  mapping         jsonb       not null,
  enforced        boolean     not null default false,
  break_glass     uuid,
  tested_at       timestamptz,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  updated_at      timestamptz not null,
  updated_by      uuid        not null,
  primary key (organization_id, id),
  check (not enforced or break_glass is not null)
);
comment on column identity_provider.connection is 'what the provider is told by, without its secret';
comment on column identity_provider.break_glass is 'the owner who may go on to sign in by password while it is enforced';
create unique index identity_provider_name on identity_provider (organization_id, name_key);
create unique index identity_provider_id on identity_provider (id);
alter table identity_provider enable row level security;
alter table identity_provider force row level security;
create policy organization_isolation on identity_provider
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Which domains of mail addresses an organisation says are its own. Only one that was verified counts, and one organisation alone has it then.
create table mail_domain (
  organization_id uuid        not null,
  id              uuid        not null,
  name            text        not null,
  token           text        not null,
  verified_at     timestamptz,
  verified_by     text check (verified_by in ('dns', 'operator')),
  provider_id     uuid,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  primary key (organization_id, id),
  foreign key (organization_id, provider_id) references identity_provider (organization_id, id) on delete set null (provider_id)
);
comment on column mail_domain.token is 'what the TXT record of the domain has to say; no secret';
create unique index mail_domain_name on mail_domain (organization_id, name);
create unique index mail_domain_verified on mail_domain (name) where verified_at is not null;
create index mail_domain_provider on mail_domain (organization_id, provider_id);
alter table mail_domain enable row level security;
alter table mail_domain force row level security;
create policy organization_isolation on mail_domain
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Of which sessions it was worked out already what their provider's claims give, so that what is changed here meanwhile stays.
create table brokered_session (
  organization_id uuid        not null,
  session         text        not null,
  provider_id     uuid        not null,
  person_id       uuid        not null,
  began_at        timestamptz not null,
  primary key (organization_id, session),
  foreign key (organization_id, provider_id) references identity_provider (organization_id, id) on delete cascade
);
create index brokered_session_person on brokered_session (organization_id, person_id, began_at);
alter table brokered_session enable row level security;
alter table brokered_session force row level security;
create policy organization_isolation on brokered_session
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Whose people an address belongs to, before it is known who asks. A verified domain is one organisation's.
create function home_of_domain(domain text)
  returns table (organization_id uuid, provider_id uuid, state text, enforced boolean, break_glass uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select mail_domain.organization_id, identity_provider.id, identity_provider.state, identity_provider.enforced,
         identity_provider.break_glass
  from mail_domain
  left join identity_provider on identity_provider.organization_id = mail_domain.organization_id
                             and identity_provider.id = mail_domain.provider_id
  where mail_domain.name = home_of_domain.domain
    and mail_domain.verified_at is not null
$$;
revoke execute on function home_of_domain(text) from public;
grant execute on function home_of_domain(text) to auth_service;
