-- The planner takes parts for common and reads the fingerprints of the whole organisation in the order of their keys until it has
-- enough, which a text that is like no other never has. With bitmaps alone it reads the index of parts.
alter function output_alike(bytea, bigint[]) set enable_indexscan = off;
-- And it reads all of what is not sorted in yet, up to 4 MiB, at every capture.
alter index output_fingerprint_parts set (fastupdate = off);
select gin_clean_pending_list('output_fingerprint_parts');
