-- One row per lead; its id is the contact's, which is what makes a contact routed twice one lead. No customer data here: the
-- excerpt and the subject are masked before they are stored.
create table lead (
    id              uuid        primary key,
    tenant_id       uuid        not null,
    location_id     uuid        not null,
    team_id         uuid        not null,
    channel_id      uuid        not null,
    request_type_id uuid        not null,
    source          text        not null,
    subject         text,
    excerpt         text,
    test            boolean     not null,
    received_at     timestamptz not null,
    opened_at       timestamptz not null,
    round           integer     not null,
    alerted         integer     not null,
    trace_rule      text        not null,
    trace_position  integer     not null,
    trace_of        integer     not null,
    trace_because   text        not null,
    stage           text        not null,
    value_cents     bigint,
    lost_reason     text,
    owner_id        uuid,
    claimed_at      timestamptz,
    version         bigint      not null,
    check ((owner_id is null) = (claimed_at is null)),
    check (stage in ('new', 'call', 'offer', 'won', 'lost'))
);
create index lead_free on lead (tenant_id, received_at, id) include (location_id) where owner_id is null;
create index lead_owned on lead (tenant_id, owner_id, claimed_at, id) where owner_id is not null;

create table lead_customer (
    lead_id     uuid        primary key,
    tenant_id   uuid        not null,
    received_at timestamptz not null,
    name        text,
    phone       text,
    email       text,
    message     text,
    answers     text        not null check (answers is json object)
);
create index lead_customer_phone on lead_customer (tenant_id, phone) where phone is not null;
create index lead_customer_email on lead_customer (tenant_id, email) where email is not null;

-- No foreign keys: each would lock the lead's row once more, and the losers of a race would queue for it.
-- seq is the order of the story: the customer's clock (received) and ours need not agree.
create table timeline_entry (
    seq       bigint      generated always as identity,
    id        uuid        primary key default uuidv7(),
    tenant_id uuid        not null,
    lead_id   uuid        not null,
    at        timestamptz not null,
    kind      text        not null,
    member_id uuid,
    data      text        not null check (data is json object)
);
create index timeline_entry_lead on timeline_entry (tenant_id, lead_id, seq);

-- Every claim as it reached us: one won per round, one refused per losing request.
create table claim_attempt (
    id         bigint      generated always as identity primary key,
    tenant_id  uuid        not null,
    lead_id    uuid        not null,
    round      integer     not null,
    member_id  uuid        not null,
    arrived_at timestamptz not null,
    outcome    text        not null check (outcome in ('won', 'refused')),
    margin_ms  bigint      not null check (margin_ms >= 0)
);
create index claim_attempt_lead on claim_attempt (tenant_id, lead_id, id);

create table lead_pass (
    lead_id   uuid        not null,
    round     integer     not null,
    member_id uuid        not null,
    tenant_id uuid        not null,
    reason    text        not null,
    passed_at timestamptz not null,
    primary key (lead_id, round, member_id)
);

alter table lead enable row level security;
alter table lead force row level security;
create policy tenant on lead using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table lead_customer enable row level security;
alter table lead_customer force row level security;
create policy tenant on lead_customer using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table timeline_entry enable row level security;
alter table timeline_entry force row level security;
create policy tenant on timeline_entry using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table claim_attempt enable row level security;
alter table claim_attempt force row level security;
create policy tenant on claim_attempt using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table lead_pass enable row level security;
alter table lead_pass force row level security;
create policy tenant on lead_pass using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
