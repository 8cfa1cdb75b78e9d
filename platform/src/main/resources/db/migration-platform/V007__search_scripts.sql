-- Scripts that are written without spaces are searched by sequences of characters: Chinese, Japanese and Korean as before, with their
-- rarer blocks; and Thai, Lao, Burmese and Khmer, of which a character keeps the marks that stand on it. What was indexed before and
-- has such characters is indexed again by its service.
create or replace function hub_searchable(content text) returns text
  language sql immutable parallel safe strict
  return case
    when octet_length(content) = char_length(content) then
      translate(content, './_-@:\&=?#%+~<>', '                ')
    else
      regexp_replace(
        lower(translate(content, './_-@:\&=?#%+~<>', '                ') collate "pg_c_utf8"),
        '([\u1100-\u11ff\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\ud7b0-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]|[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7a\u1780-\u17b3\u17d7\u17dc][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\ua9e5\uaa7b-\uaa7d\u17b4-\u17d3\u17dd]*)',
        ' \1 ', 'g')
  end;

create or replace function hub_highlightable(content text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(content,
    '([./_@:\\&=?#%+~<>\-]|[\u1100-\u11ff\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\ud7b0-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]|[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7a\u1780-\u17b3\u17d7\u17dc][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\ua9e5\uaa7b-\uaa7d\u17b4-\u17d3\u17dd]*)',
    E'\u0001\\1\u0001', 'g');

-- Whether a text has characters that are read in another way since this migration.
create function hub_reads_anew(content text) returns boolean
  language sql immutable parallel safe strict
  return octet_length(content) <> char_length(content)
     and content ~ '[\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7a\u1780-\u17b3\u17d7\u17dc\u1100-\u11ff\u3100-\u312f\u31a0-\u31bf\ua960-\ua97f\ud7b0-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]';

-- A tsvector counts its words up to 16,383, and of one word 256 places: of a longer text, a phrase beyond, and in scripts without spaces
-- every word is one, is found by documents of the pieces alone. A piece is what has hardly more than that.
create function hub_piece_length(content text) returns integer
  language sql immutable parallel safe strict
  return case
    when octet_length(content) = char_length(content) then 20000
    when content ~ '[\u1100-\u11ff\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7af\ud7b0-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd\u0ec0-\u0ec6\u0edc-\u0edf\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7a\u1780-\u17b3\u17d7\u17dc]' then 3000
    else 20000
  end;

-- covered: characters at the beginning that another document holds with the places of its words. Pieces overlap by 200 characters, so
-- that a phrase is whole in one of them. Cut in two steps, because reaching into a long text takes time in proportion to its length.
create function hub_pieces(content text, length integer, covered integer)
  returns table (begins integer, document tsvector)
  language sql immutable parallel safe
as $$
  select (large.begins + small.begins)::integer,
         to_tsvector('hub'::regconfig, hub_searchable(substr(large.content, small.begins + 1, length + 200)))
  from (select covered + 1 + n * 20 * length as begins, substr(content, covered + 1 + n * 20 * length, 20 * length + 200) as content
        from generate_series(0, (char_length(content) - covered - 1) / (20 * length)) n
        where char_length(content) > covered
        offset 0) large,
       generate_series(0, 19 * length, length) small (begins)
  where small.begins < char_length(large.content) and (small.begins = 0 or small.begins < char_length(large.content) - 200)
$$;

-- Like hub_document, and never refused: where a text has more different words than a tsvector holds, its beginning. Words beyond
-- 300,000 characters are in it without their places, up to a million, so that words from all over a text are found together.
create function hub_whole_document(title text, content text) returns tsvector
  language plpgsql immutable parallel safe as $$
begin
  if char_length(content) > 300000 then
    begin
      return hub_document(title, content)
          || strip(to_tsvector('hub'::regconfig, hub_searchable(substr(content, 300001, 700000))));
    exception when program_limit_exceeded then
      null;
    end;
  end if;
  return hub_document(title, content);
exception when program_limit_exceeded then
  return hub_document(title, left(content, 50000));
end
$$;
