create table offer (
    tenant_id       uuid        not null,
    lead_id         uuid        not null,
    location_id     uuid        not null,
    team_id         uuid        not null,
    request_type_id uuid        not null,
    round           int         not null,
    subject         text,
    received_at     timestamptz not null,
    opened_at       timestamptz not null,
    planned         boolean     not null default false,
    taken_by        uuid,
    taken_at        timestamptz,
    primary key (tenant_id, lead_id)
);

create index offer_unplanned on offer (opened_at) where not planned;

-- due_at: when to submit (planned), or when the submit counts as unconfirmed (submitting).
-- attempts: submits the message centre may have taken; above 1 an unconfirmed one was repeated. refusals: answers that said "later".
create table alert (
    tenant_id    uuid        not null,
    id           uuid        not null,
    lead_id      uuid        not null,
    location_id  uuid        not null,
    round        int         not null,
    member_id    uuid        not null,
    medium       text        not null,
    phone        text        not null,
    body         text        not null,
    expires_at   timestamptz not null,
    state        text        not null check (state in ('planned', 'submitting', 'sent', 'delivered', 'failed', 'cancelled')),
    attempts     int         not null,
    refusals     int         not null,
    due_at       timestamptz not null,
    message_id   text,
    reason       text,
    sent_at      timestamptz,
    delivered_at timestamptz,
    primary key (tenant_id, id),
    constraint alert_once unique (tenant_id, lead_id, round, member_id, medium)
);
create index alert_waiting on alert (due_at) where state in ('planned', 'submitting');
create index alert_message on alert (message_id) where message_id is not null;

create table quick_link (
    tenant_id   uuid        not null,
    alert_id    uuid        not null,
    lead_id     uuid        not null,
    location_id uuid        not null,
    round       int         not null,
    member_id   uuid        not null,
    token_hash  text        not null unique,
    expires_at  timestamptz not null,
    redeemed_at timestamptz,
    device_hash text,
    primary key (tenant_id, alert_id)
);
create index quick_link_lead on quick_link (tenant_id, lead_id, round);

-- A receipt that overtook the answer to its own submit. Belongs to no tenant until the two meet, so only background work may see it.
create table early_receipt (
    message_id  text primary key,
    delivery    text        not null,
    received_at timestamptz not null
);

alter table offer enable row level security;
alter table offer force row level security;
create policy tenant on offer using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table alert enable row level security;
alter table alert force row level security;
create policy tenant on alert using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table quick_link enable row level security;
alter table quick_link force row level security;
create policy tenant on quick_link using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table early_receipt enable row level security;
alter table early_receipt force row level security;
create policy background on early_receipt using (current_setting('koppi.tenant', true) = '*');
