-- Changes with every change of an organisation's vocabularies and terms, so that a statement that reads records says with them whether what
-- is remembered of their terms still holds.
create table vocabulary_epoch (
  organization_id uuid primary key,
  epoch           uuid not null
);
comment on column vocabulary_epoch.epoch is 'random, so that it never comes again';
alter table vocabulary_epoch enable row level security;
alter table vocabulary_epoch force row level security;
create policy organization_isolation on vocabulary_epoch
  using (organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid));

-- Once for each transaction, and as its last act: the row is locked for no longer than the commit takes, and nothing is locked after it.
create function begin_vocabulary_epoch() returns trigger language plpgsql set search_path from current as $$
declare
  organization uuid := coalesce(new.organization_id, old.organization_id);
begin
  if not exists (
    select from vocabulary_epoch where organization_id = organization and xmin = pg_current_xact_id()::xid) then
    insert into vocabulary_epoch (organization_id, epoch) values (organization, gen_random_uuid())
    on conflict (organization_id) do update set epoch = excluded.epoch;
  end if;
  return null;
end
$$;
create constraint trigger vocabulary_reference_epoch after insert or update or delete on vocabulary_reference
  deferrable initially deferred for each row execute function begin_vocabulary_epoch();
create constraint trigger term_reference_epoch after insert or update or delete on term_reference
  deferrable initially deferred for each row execute function begin_vocabulary_epoch();
