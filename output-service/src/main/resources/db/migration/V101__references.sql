-- What lists show of records that other services own, fed by their events and by questions to them.
create table prompt_reference (
  organization_id uuid    not null,
  id              uuid    not null,
  title           text    not null,
  slug            text,
  current_version integer not null default 1,
  deleted         boolean not null default false,
  primary key (organization_id, id)
);

create table agent_reference (
  organization_id uuid    not null,
  id              uuid    not null,
  name            text    not null,
  deleted         boolean not null default false,
  primary key (organization_id, id)
);

create table conversation_reference (
  organization_id uuid    not null,
  id              uuid    not null,
  title           text    not null,
  deleted         boolean not null default false,
  primary key (organization_id, id)
);

-- Only of messages that an output came from: conversations hold a thousand times as many.
create table message_reference (
  organization_id uuid not null,
  id              uuid not null,
  conversation_id uuid not null,
  role            text not null,
  primary key (organization_id, id)
);

alter table prompt_reference enable row level security;
alter table prompt_reference force row level security;
create policy organization_isolation on prompt_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table agent_reference enable row level security;
alter table agent_reference force row level security;
create policy organization_isolation on agent_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table conversation_reference enable row level security;
alter table conversation_reference force row level security;
create policy organization_isolation on conversation_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
alter table message_reference enable row level security;
alter table message_reference force row level security;
create policy organization_isolation on message_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
