alter table term add column groups uuid[] constraint term_groups check (cardinality(groups) > 0);
comment on column term.groups is 'whose people may see and change the records that carry it; null for everybody. One that is deleted stays named here: a limit with no group left lets nobody in';
