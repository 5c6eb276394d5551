-- When the customer wants to be called, as they said last.
alter table lead
    add column callback_from timestamptz,
    add column callback_to timestamptz,
    add check (callback_to is null or callback_from is not null);
