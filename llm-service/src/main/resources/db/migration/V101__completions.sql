create table completion (
  organization_id   uuid        not null,
  id                uuid        not null,
  state             text        not null,
  connection_id     uuid        not null,
  provider          text        not null,
  model             text        not null,
  comparison_id     uuid,
  conversation_id   uuid        not null,
  new_conversation  boolean     not null,
  parent_message_id uuid,
  user_message_id   uuid        not null,
  message_id        uuid        not null,
  output_id         uuid        not null,
  prompt_id         uuid,
  prompt_version    integer,
  agent_id          uuid,
  title             text        not null,
  user_text         text        not null,
  messages          jsonb       not null,
  settings          jsonb       not null,
  live              boolean     not null default true,
  text              text        not null default '',
  reasoning         text        not null default '',
  finish_reason     text,
  input_tokens      bigint,
  output_tokens     bigint,
  cost_amount       numeric(18, 8),
  cost_currency     text,
  first_token_ms    bigint,
  total_ms          bigint,
  error_code        text,
  error_detail      text,
  cancel_requested  boolean     not null default false,
  attempts          integer     not null default 0,
  worker            uuid,
  leased_until      timestamptz,
  created_at        timestamptz not null,
  created_by        uuid        not null,
  started_at        timestamptz,
  completed_at      timestamptz,
  primary key (organization_id, id)
) with (fillfactor = 80); -- room for the renewals of a lease beside their row

create index completion_created_at on completion (organization_id, created_at, id);
create index completion_conversation on completion (organization_id, conversation_id, created_at);
create index completion_message on completion (organization_id, message_id);
create index completion_connection on completion (organization_id, connection_id, created_at);
create index completion_started on completion (organization_id, connection_id, started_at);
create index completion_prompt on completion (organization_id, prompt_id, prompt_version) where prompt_id is not null;
create index completion_comparison on completion (organization_id, comparison_id) where comparison_id is not null;
create index completion_open on completion (organization_id, connection_id, created_at) where state in ('queued', 'running');

alter table completion enable row level security;
alter table completion force row level security;
create policy organization_isolation on completion
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What no worker has in hand, of all organisations: a worker looks before it knows for whom. It answers ids, never content, and
-- a few of each connection, so that one whose limits are used up holds back nobody else.
create function waiting_completions(queued_before timestamptz, at_instant timestamptz, per_connection integer, at_most integer)
  returns table (organization_id uuid, id uuid, person_id uuid)
  language sql stable security definer
  set search_path = llm, pg_temp
as
$$
  select waiting.organization_id, waiting.id, waiting.created_by
  from (select c.organization_id, c.id, c.created_by, c.created_at,
               row_number() over (partition by c.organization_id, c.connection_id order by c.created_at, c.id) as place
        from completion c
        where c.state in ('queued', 'running')
          and case c.state when 'queued' then c.created_at < queued_before else c.leased_until < at_instant end) waiting
  where waiting.place <= per_connection
  order by waiting.created_at
  limit at_most
$$;
revoke execute on function waiting_completions(timestamptz, timestamptz, integer, integer) from public;
grant execute on function waiting_completions(timestamptz, timestamptz, integer, integer) to llm_service;
