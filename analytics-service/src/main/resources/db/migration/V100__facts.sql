-- One row per thing that was made or consumed. What is deleted keeps its row, marked, and counts again when it is restored;
-- what a completion consumed stays consumed. Partitioned by organisation, which every question names.
create table usage_fact (
  organization_id uuid          not null,
  id              uuid          not null,
  record_id       uuid          not null,
  day             date          not null,
  source          text,
  model           text,
  provider        text,
  person_id       uuid          not null,
  prompt_id       uuid,
  prompt_version  integer,
  outputs         integer       not null default 0,
  conversations   integer       not null default 0,
  messages        integer       not null default 0,
  prompts         integer       not null default 0,
  imports         integer       not null default 0,
  completions     integer       not null default 0,
  failures        integer       not null default 0,
  input_tokens    bigint        not null default 0,
  output_tokens   bigint        not null default 0,
  cost            numeric(20,8) not null default 0,
  currency        text,
  rating          integer,
  edit_distance   double precision,
  deleted         boolean       not null default false,
  primary key (organization_id, id)
) partition by hash (organization_id);
create table usage_fact_0 partition of usage_fact for values with (modulus 8, remainder 0);
create table usage_fact_1 partition of usage_fact for values with (modulus 8, remainder 1);
create table usage_fact_2 partition of usage_fact for values with (modulus 8, remainder 2);
create table usage_fact_3 partition of usage_fact for values with (modulus 8, remainder 3);
create table usage_fact_4 partition of usage_fact for values with (modulus 8, remainder 4);
create table usage_fact_5 partition of usage_fact for values with (modulus 8, remainder 5);
create table usage_fact_6 partition of usage_fact for values with (modulus 8, remainder 6);
create table usage_fact_7 partition of usage_fact for values with (modulus 8, remainder 7);
-- row level security is on the parent, so nobody but the owner reads a partition directly
revoke all on usage_fact_0, usage_fact_1, usage_fact_2, usage_fact_3, usage_fact_4, usage_fact_5, usage_fact_6, usage_fact_7
  from analytics_service;
create index usage_fact_day on usage_fact (organization_id, day);
create index usage_fact_record on usage_fact (organization_id, record_id);
create index usage_fact_prompt on usage_fact (organization_id, prompt_id) where prompt_id is not null;
alter table usage_fact enable row level security;
alter table usage_fact force row level security;
create policy organization_isolation on usage_fact
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- What the messages of a conversation are counted under: their own event does not say.
create table conversation_reference (
  organization_id uuid not null,
  id              uuid not null,
  day             date not null,
  model           text,
  imported        boolean not null,
  primary key (organization_id, id)
);
alter table conversation_reference enable row level security;
alter table conversation_reference force row level security;
create policy organization_isolation on conversation_reference
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));
