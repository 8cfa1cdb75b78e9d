-- Which of several terms a record got last: asked for when a vocabulary comes to hold one. Those that are there are numbered as they lie in
-- the table, which is about the order in which they came.
alter table term_assignment add column given bigint generated always as identity;
