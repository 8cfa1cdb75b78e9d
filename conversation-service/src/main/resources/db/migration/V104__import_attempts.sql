alter table import_job add column attempts integer not null default 0;
comment on column import_job.attempts is 'runs since the last batch: an archive that brings its process down must not do so for ever';
