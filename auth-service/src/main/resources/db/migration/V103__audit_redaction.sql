-- The chain covers digests of before and after instead of the texts, so that a text can be taken out later and the chain still be
-- followed. The digests are salted and the salt goes with the text: a short text cannot be guessed from what stays.
--
-- Entries of before (not digested) are chained by their texts. When one of them is redacted its digests are made first. Whatever is
-- redacted is sealed: the redaction, an entry itself, names the digest of all that is left.
alter table audit_entry
  add column digested      boolean not null default false,
  add column salt          bytea,
  add column before_digest bytea,
  add column after_digest  bytea;

create function audit_text_digest(salt bytea, content jsonb) returns bytea
  language sql immutable parallel safe
  return sha256(salt || convert_to(content::text, 'UTF8'));

create function audit_link_digest(
  previous bytea, sequence bigint, at timestamptz, id uuid, action text, record_kind text, record_id uuid, service text,
  person_id uuid, person_email text, address text, before_digest bytea, after_digest bytea
) returns bytea
  language sql stable parallel safe
  return sha256(previous || convert_to(
    jsonb_build_array(
      sequence, (extract(epoch from at) * 1000000)::bigint, id, action, record_kind, record_id, service,
      person_id, person_email, address, encode(before_digest, 'hex'), encode(after_digest, 'hex')
    )::text, 'UTF8'));

create or replace function audit_append(
  new_id uuid, new_at timestamptz, new_action text, new_record_kind text, new_record_id uuid, new_service text,
  new_person_id uuid, new_person_email text, new_address text, new_before jsonb, new_after jsonb
) returns void
  language plpgsql
  security definer
  set search_path = auth, pg_temp
as
$$
declare
  organization uuid  := nullif(current_setting('app.organization_id', true), '')::uuid;
  new_salt     bytea := uuid_send(gen_random_uuid());
  old_digest   bytea := audit_text_digest(new_salt, new_before);
  new_digest   bytea := audit_text_digest(new_salt, new_after);
  link         audit_chain;
begin
  if organization is null then
    raise exception 'An audit entry belongs to an organisation' using errcode = '42501';
  end if;
  perform audit_partition(new_at);
  insert into audit_chain (organization_id, sequence, hash) values (organization, 0, '') on conflict do nothing;
  -- held until the commit: entries of one organisation are chained one after the other
  select * into link from audit_chain where organization_id = organization for update;
  link.sequence := link.sequence + 1;
  link.hash := audit_link_digest(
    link.hash, link.sequence, new_at, new_id, new_action, new_record_kind, new_record_id, new_service,
    new_person_id, new_person_email, new_address, old_digest, new_digest);
  insert into audit_entry (
    organization_id, at, id, sequence, action, record_kind, record_id, service, person_id, person_email, address,
    before, after, hash, digested, salt, before_digest, after_digest
  ) values (
    organization, new_at, new_id, link.sequence, new_action, new_record_kind, new_record_id, new_service,
    new_person_id, new_person_email, new_address,
    new_before, new_after, link.hash, true, new_salt, old_digest, new_digest);
  update audit_chain set sequence = link.sequence, hash = link.hash where organization_id = organization;
end
$$;

-- The first entry that is not as it was written, or before which one is gone. The oldest entry kept may follow one that retention
-- removed: nothing to compare it with, unless it is the very first.
create function audit_first_broken(organization uuid) returns bigint
  language sql stable
  return (
    select e.sequence
    from (
      select
        entry.*,
        lag(entry.sequence) over (order by entry.sequence) as previous_sequence,
        coalesce(lag(entry.hash) over (order by entry.sequence), '') as previous_hash,
        (entry.before is null and entry.before_digest is not null)
          or (entry.after is null and entry.after_digest is not null) as redacted
      from audit_entry entry
      where entry.organization_id = organization
    ) e
    where (e.previous_sequence is not null or e.sequence = 1)
      and (
        coalesce(e.previous_sequence, 0) <> e.sequence - 1
        or e.hash is distinct from case
          when e.digested then audit_link_digest(
            e.previous_hash, e.sequence, e.at, e.id, e.action, e.record_kind, e.record_id, e.service,
            e.person_id, e.person_email, e.address, e.before_digest, e.after_digest)
          when e.redacted then e.hash
          else audit_digest(
            e.previous_hash, e.sequence, e.at, e.id, e.action, e.record_kind, e.record_id, e.service,
            e.person_id, e.person_email, e.address, e.before, e.after)
        end
        or (e.digested and not e.redacted and (
          e.before_digest is distinct from audit_text_digest(e.salt, e.before)
          or e.after_digest is distinct from audit_text_digest(e.salt, e.after)))
        or (e.redacted and not exists (
          select 1
          from audit_entry redaction
          where redaction.organization_id = organization
            and redaction.record_id = e.id
            and redaction.action = 'audit-entry.redacted'
            and redaction.after ->> 'seal' = encode(audit_link_digest(
              e.hash, e.sequence, e.at, e.id, e.action, e.record_kind, e.record_id, e.service,
              e.person_id, e.person_email, e.address, e.before_digest, e.after_digest), 'hex')))
      )
    order by e.sequence
    limit 1
  );

-- Takes the texts out of an entry, and says so in an entry. Answers what became of it: redacted, absent, empty, redaction (which
-- stays, for it holds the seal), or changed (nobody hides by a redaction that an entry is not as it was written).
create function audit_redact(
  entry_id uuid, redaction_id uuid, redaction_at timestamptz, new_service text,
  new_person_id uuid, new_person_email text, new_address text, reason text
) returns text
  language plpgsql
  security definer
  set search_path = auth, pg_temp
as
$$
declare
  organization uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  entry        audit_entry;
  previous     bytea;
  intact       boolean;
begin
  perform from audit_chain where organization_id = organization for update;
  select * into entry from audit_entry where organization_id = organization and id = entry_id;
  if not found then
    return 'absent';
  elsif entry.action = 'audit-entry.redacted' then
    return 'redaction';
  elsif entry.before is null and entry.after is null then
    return case when entry.before_digest is null and entry.after_digest is null then 'empty' else 'redacted' end;
  end if;

  if entry.digested then
    intact := entry.before_digest is not distinct from audit_text_digest(entry.salt, entry.before)
      and entry.after_digest is not distinct from audit_text_digest(entry.salt, entry.after);
  else
    select hash into previous from audit_entry where organization_id = organization and sequence = entry.sequence - 1;
    intact := (previous is null and entry.sequence > 1) or entry.hash = audit_digest(
      coalesce(previous, ''), entry.sequence, entry.at, entry.id, entry.action, entry.record_kind, entry.record_id,
      entry.service, entry.person_id, entry.person_email, entry.address, entry.before, entry.after);
    entry.salt := uuid_send(gen_random_uuid());
    entry.before_digest := audit_text_digest(entry.salt, entry.before);
    entry.after_digest := audit_text_digest(entry.salt, entry.after);
  end if;
  if not intact then
    return 'changed';
  end if;

  update audit_entry
  set before = null, after = null, salt = null, before_digest = entry.before_digest, after_digest = entry.after_digest
  where organization_id = organization and at = entry.at and id = entry.id;
  perform audit_append(
    redaction_id, redaction_at, 'audit-entry.redacted', 'audit-entry', entry.id, new_service,
    new_person_id, new_person_email, new_address, null,
    jsonb_build_object(
      'sequence', entry.sequence, 'action', entry.action, 'recordKind', entry.record_kind, 'recordId', entry.record_id,
      'reason', reason,
      'seal', encode(audit_link_digest(
        entry.hash, entry.sequence, entry.at, entry.id, entry.action, entry.record_kind, entry.record_id, entry.service,
        entry.person_id, entry.person_email, entry.address, entry.before_digest, entry.after_digest), 'hex')));
  return 'redacted';
end
$$;
