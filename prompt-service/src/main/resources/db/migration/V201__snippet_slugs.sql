-- The name by which texts refer to a snippet: {{snippet:slug}}. It stays when the title changes, so that references hold.
alter table snippet add column slug text;

update snippet s set slug = case when named.copy = 1 and named.base <> '' then named.base
                                 else concat_ws('-', nullif(named.base, ''), right(named.id::text, 12)) end
from (select organization_id, id, base, row_number() over (partition by organization_id, base order by created_at, id) as copy
      from (select organization_id, id, created_at,
                   btrim(left(btrim(regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g'), '-'), 60), '-') as base
            from snippet) bare) named
where named.organization_id = s.organization_id and named.id = s.id;

alter table snippet alter column slug set not null;
alter table snippet add constraint snippet_slug_taken unique (organization_id, slug);
