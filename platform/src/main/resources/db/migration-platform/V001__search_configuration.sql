-- One way to read text for every language: no stemming and no stop words, because a stemmer of the wrong language loses words.
-- Accents fold, so that "Kase" finds "Käse".
create text search configuration hub (copy = simple);
alter text search configuration hub
  alter mapping for hword, hword_part, word with unaccent, simple;

-- Chinese, Japanese and Korean are written without spaces, and the parser would take a sentence for one word. A zero width space
-- around every such character makes each a word of its own; a word of several characters is then searched as a phrase.
-- The first test keeps the other languages fast.
create function hub_searchable(content text) returns text
  language sql immutable parallel safe strict
  return case
    when content ~ '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]'
      then regexp_replace(content, '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af])', E'\u200b\\1\u200b', 'g')
    else content
  end;

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
