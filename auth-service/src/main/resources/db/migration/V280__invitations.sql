-- Who was asked to join. The text of an invitation is in the mail or shown once, and kept nowhere.
create table invitation (
  organization_id uuid        not null,
  id              uuid        not null,
  email           text        not null,
  email_key       text        not null,
  role            text        not null,
  token_hash      bytea       not null unique,
  state           text        not null default 'pending' check (state in ('pending', 'accepted', 'withdrawn', 'expired')),
  expires_at      timestamptz not null,
  mailed_at       timestamptz,
  accepted_by     uuid,
  version         bigint      not null default 1,
  created_at      timestamptz not null,
  created_by      uuid        not null,
  primary key (organization_id, id)
);
comment on column invitation.email_key is 'the address in small letters';
comment on column invitation.token_hash is 'SHA-256 of the token, which is too long to be guessed';
comment on column invitation.state is 'a pending one whose time is over counts as expired';
create unique index invitation_pending on invitation (organization_id, email_key) where state = 'pending';

alter table invitation enable row level security;
alter table invitation force row level security;
create policy organization_isolation on invitation
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- How often an organisation wrote to people lately. It outlives what was withdrawn, so that withdrawing does not buy another mail.
create table invitation_sending (
  organization_id uuid        not null,
  id              uuid        not null,
  sent_at         timestamptz not null,
  primary key (organization_id, id)
);
create index invitation_sending_lately on invitation_sending (organization_id, sent_at);

alter table invitation_sending enable row level security;
alter table invitation_sending force row level security;
create policy organization_isolation on invitation_sending
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Of which organisation an invitation is, before its bearer belongs to it. Whoever asks has the token.
create function find_invitation(hash bytea)
  returns table (organization_id uuid, id uuid)
  language sql stable
  security definer
  set search_path from current
as
$$
  select invitation.organization_id, invitation.id from invitation where invitation.token_hash = hash
$$;
revoke execute on function find_invitation(bytea) from public;
grant execute on function find_invitation(bytea) to auth_service;
