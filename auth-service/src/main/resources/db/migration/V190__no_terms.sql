-- Terms are a library of services that keep records; this one keeps none.
drop table if exists term_assignment, term_reference, vocabulary_reference;
