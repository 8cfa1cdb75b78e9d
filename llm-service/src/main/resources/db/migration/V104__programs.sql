-- What programs ask by OpenAI's protocol.
alter table completion add column options jsonb not null default '{}';
comment on column completion.options is 'what a program asks beyond settings, passed on as it stands, such as tools';
alter table completion add column call_id text;
comment on column completion.call_id is 'the call of a tool that the question answers, where not a person asks';
alter table completion add column fingerprint text;
comment on column completion.fingerprint is 'of the messages that a program sent; its next request repeats them, and goes on with this one';
create index completion_fingerprint on completion (organization_id, fingerprint, created_by, created_at) where fingerprint is not null;
