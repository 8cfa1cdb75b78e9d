-- Lists are ordered by the terms of one vocabulary and narrowed to records that have none of it: both read all assignments of that
-- vocabulary, which are a small part of all, from the index alone.
create index term_assignment_vocabulary on term_assignment (organization_id, vocabulary_key, record_id) include (term_id);
