-- Favourites and last views of every kind of record are in one table.
insert into record_mark (organization_id, person_id, record_id, favourite_since, last_viewed_at)
select coalesce(favourite.organization_id, visit.organization_id),
       coalesce(favourite.person_id, visit.person_id),
       coalesce(favourite.output_id, visit.output_id),
       favourite.created_at,
       visit.visited_at
from output_favourite favourite
full join output_visit visit using (organization_id, person_id, output_id);

drop table output_favourite;
drop table output_visit;
