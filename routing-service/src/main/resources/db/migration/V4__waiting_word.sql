-- What was said of a contact that is not routed yet, as it came and in its order; a row goes when the contact is routed.
create table waiting_word (
    seq        bigint generated always as identity primary key,
    contact_id uuid   not null,
    tenant_id  uuid   not null,
    type       text   not null,
    event      text   not null
);
create index waiting_word_contact on waiting_word (contact_id);

alter table waiting_word enable row level security;
alter table waiting_word force row level security;
create policy tenant on waiting_word using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
