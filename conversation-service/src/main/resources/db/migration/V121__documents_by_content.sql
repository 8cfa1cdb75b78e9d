-- The same file in an archive of another name is known by what it says.
create index imported_document_content on imported_document (organization_id, sha256);
