-- What lists of outputs can be sorted by, and whose they are: without these a page reads every row of the organisation, texts included.
create index output_updated on output (organization_id, updated_at desc, id desc) where deleted_at is null;
create index output_title on output (organization_id, title, id) where deleted_at is null;
create index output_by_source on output (organization_id, source, id) where deleted_at is null;
create index output_by_language on output (organization_id, coalesce(language, ''), id) where deleted_at is null;
create index output_by_model on output (organization_id, coalesce(model, ''), id) where deleted_at is null;
create index output_by_rating on output (organization_id, coalesce(rating, 0), id) where deleted_at is null;
create index output_by_due on output (organization_id, coalesce(due_on, date '9999-12-31'), id) where deleted_at is null;
create index output_of_person on output (organization_id, created_by, created_at desc, id desc) where deleted_at is null;
