-- How many records one notification tells of: a batch of hundreds rings once.
alter table notification add column records integer not null default 1;
