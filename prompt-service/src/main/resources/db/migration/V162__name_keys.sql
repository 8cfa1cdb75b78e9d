-- Names that nobody can tell apart are the same: name_key is what NameKey makes of a name. Where several terms have the same by now, all
-- stay: name_copy numbers the later ones, and only new ones are refused.
alter table term add column name_key text;
alter table term add column name_copy integer not null default 0;

update term set name_key = btrim(casefold(normalize(
  regexp_replace(
    regexp_replace(
      regexp_replace(name, '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]', '', 'g'),
      '(?<![\u2190-\u2bff\U0001f000-\U0001faff])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])', '', 'g'),
    '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+', ' ', 'g'),
  nfkc) collate pg_unicode_fast));
update term set name_key = encode(sha256(convert_to(name_key, 'UTF8')), 'hex') where length(name_key) > 500;

update term t set name_copy = numbered.copy
from (select organization_id, id,
             row_number() over (partition by organization_id, vocabulary_key, name_key order by created_at, id) - 1 as copy
      from term where merged_into is null) numbered
where numbered.organization_id = t.organization_id and numbered.id = t.id and numbered.copy > 0;

alter table term alter column name_key set not null;
drop index term_name_taken;
create unique index term_name_taken on term (organization_id, vocabulary_key, name_key, name_copy) where merged_into is null;
