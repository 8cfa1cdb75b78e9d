-- One way to read text for every language: no stemming and no stop words, because a stemmer of the wrong language loses words.
-- Accents fold, so that "Kase" finds "Käse".
create text search configuration hub (copy = simple);
alter text search configuration hub
  alter mapping for hword, hword_part, word with unaccent, simple;

-- Takes words apart before the parser sees them.
-- 1. Punctuation within words: the parser would take "node.js" for a host, "a/b" for a file, "<b>x" for a tag that it skips, and
--    "fox-hunter" for three words in a row, so that the phrase "brown fox" misses "brown fox-hunter".
-- 2. Chinese, Japanese and Korean, which are written without spaces: each character becomes a word, and a word of several is
--    searched as a phrase. The comparison of lengths keeps plain ASCII fast.
-- 3. Case, by Unicode's rules whatever the locale of the database.
create function hub_searchable(content text) returns text
  language sql immutable parallel safe strict
  return case
    when octet_length(content) = char_length(content) then
      translate(content, './_-@:\&=?#%+~<>', '                ')
    else
      regexp_replace(
        lower(translate(content, './_-@:\&=?#%+~<>', '                ') collate "pg_c_utf8"),
        '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af])', ' \1 ', 'g')
  end;

-- The same for text that is to be shown with marks: the added separators are U+0001, which no stored text has, and whoever shows
-- the result takes them out again.
create function hub_highlightable(content text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(content,
    '([./_@:\\&=?#%+~<>\-\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af])', E'\u0001\\1\u0001', 'g');

-- A tsvector holds 1 MB at most and positions up to 16,383: longer texts are indexed by their first 300,000 characters.
create function hub_document(title text, content text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('hub'::regconfig, hub_searchable(left(coalesce(title, ''), 2000))), 'A')
      || setweight(to_tsvector('hub'::regconfig, hub_searchable(left(coalesce(content, ''), 300000))), 'D');

-- The one ranking of all searches, so that hits of several services can be merged: a word in the title weighs ten times one in
-- the text; 1 divides by the logarithm of the length, or long texts would always win.
create function hub_score(document tsvector, query tsquery) returns real
  language sql immutable parallel safe strict
  return ts_rank('{0.1, 0.2, 0.4, 1.0}'::real[], document, query, 1);
