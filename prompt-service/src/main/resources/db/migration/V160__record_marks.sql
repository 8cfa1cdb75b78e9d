-- Favourites and last views of every kind of record are in one table.
insert into record_mark (organization_id, person_id, record_id, favourite_since, last_viewed_at)
select organization_id, person_id, record_id, favourite_since, last_viewed_at
from personal_mark;

drop table personal_mark;
