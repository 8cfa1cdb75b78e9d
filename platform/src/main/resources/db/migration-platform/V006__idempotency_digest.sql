-- SHA-256 of the body that was answered; null while it is still being read, and in rows of before
alter table idempotency_key add column body_digest bytea;
