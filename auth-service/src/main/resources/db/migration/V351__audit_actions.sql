-- What there is to filter the trail by, and those filters.
create index audit_entry_action on audit_entry (organization_id, record_kind, action, at);
create index audit_entry_address on audit_entry (organization_id, address, at);
