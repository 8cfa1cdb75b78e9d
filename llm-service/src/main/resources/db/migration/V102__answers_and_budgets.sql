alter table completion add column preamble jsonb not null default '[]';
alter table completion add column tool_calls jsonb not null default '[]';
alter table completion add column reserved_amount numeric(18, 8);
comment on column completion.preamble is 'what the model was told before the question in the same request; becomes hidden messages';
comment on column completion.reserved_amount is 'counts against the budget while the cost is not known: the most it can be, afterwards an estimate';

alter table provider_connection add column input_price numeric(14, 4) check (input_price >= 0);
alter table provider_connection add column output_price numeric(14, 4) check (output_price >= 0);
alter table provider_connection add constraint provider_connection_price check ((input_price is null) = (output_price is null));
comment on column provider_connection.input_price is 'US dollars per million tokens, for models without a list price';
