-- Where an output was got or is published, such as a shared chat.
alter table output add column link text;
