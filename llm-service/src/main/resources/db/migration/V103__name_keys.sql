-- As terms have it: names that nobody can tell apart are the same; of those that are there already, all stay.
alter table provider_connection add column name_key text;
alter table provider_connection add column name_copy integer not null default 0;

update provider_connection set name_key = btrim(casefold(normalize(
  regexp_replace(
    regexp_replace(
      regexp_replace(name, '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]', '', 'g'),
      '(?<![\u2190-\u2bff\U0001f000-\U0001faff])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])', '', 'g'),
    '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+', ' ', 'g'),
  nfkc) collate pg_unicode_fast));

update provider_connection c set name_copy = numbered.copy
from (select organization_id, id,
             row_number() over (partition by organization_id, name_key order by created_at, id) - 1 as copy
      from provider_connection where deleted_at is null) numbered
where numbered.organization_id = c.organization_id and numbered.id = c.id and numbered.copy > 0;

alter table provider_connection alter column name_key set not null;
drop index provider_connection_name;
create unique index provider_connection_name on provider_connection (organization_id, name_key, name_copy) where deleted_at is null;
