-- Favourites and last views of every kind of record are in one table.
insert into record_mark (organization_id, person_id, record_id, favourite_since, last_viewed_at)
select coalesce(favourite.organization_id, visit.organization_id),
       coalesce(favourite.person_id, visit.person_id),
       coalesce(favourite.conversation_id, visit.conversation_id),
       favourite.created_at,
       visit.visited_at
from conversation_favourite favourite
full join conversation_visit visit using (organization_id, person_id, conversation_id);

drop table conversation_favourite;
drop table conversation_visit;
