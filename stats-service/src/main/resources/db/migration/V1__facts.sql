-- Any event may be the first to speak of a lead, so only what every event carries is mandatory. A lead counts once received_at is known.
create table lead_fact (
    tenant_id       uuid not null,
    lead_id         uuid not null,
    location_id     uuid not null,
    team_id         uuid,
    channel_id      uuid,
    request_type_id uuid,
    round           integer,
    test            boolean,
    received_at     timestamptz,
    opened_at       timestamptz,
    claimed_at      timestamptz,
    owner_id        uuid,
    owner_round     integer,
    first_touch_at  timestamptz,
    stage           text not null default 'new',
    stage_at        timestamptz,
    won_at          timestamptz,
    value_cents     bigint,
    lost_at         timestamptz,
    lost_reason     text,
    primary key (tenant_id, lead_id)
);
-- Each chart asks for locations of one tenant and a span of time; test leads never count, so no index holds them.
create index lead_fact_received on lead_fact (tenant_id, location_id, received_at) include (claimed_at, stage) where not test;
create index lead_fact_claimed on lead_fact (tenant_id, location_id, claimed_at) where not test;
create index lead_fact_waiting on lead_fact (tenant_id, location_id, received_at) where not test and claimed_at is null;
create index lead_fact_ended on lead_fact (tenant_id, location_id, stage_at) include (stage) where not test and stage in ('won', 'lost');

create table refusal_fact (
    tenant_id     uuid        not null,
    lead_id       uuid        not null,
    member_id     uuid        not null,
    refused_at    timestamptz not null,
    location_id   uuid        not null,
    winner_id     uuid        not null,
    round         integer     not null,
    margin_millis bigint      not null,
    primary key (tenant_id, lead_id, member_id, refused_at)
);

create table alert_fact (
    tenant_id     uuid not null,
    alert_id      uuid not null,
    lead_id       uuid not null,
    location_id   uuid not null,
    medium        text,
    round         integer,
    attempts      integer,
    sent_at       timestamptz,
    delivered_at  timestamptz,
    opened_at     timestamptz,
    failed_at     timestamptz,
    failed_reason text,
    primary key (tenant_id, alert_id)
);
create index alert_fact_lead on alert_fact (tenant_id, lead_id);

alter table lead_fact enable row level security;
alter table lead_fact force row level security;
create policy tenant on lead_fact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table refusal_fact enable row level security;
alter table refusal_fact force row level security;
create policy tenant on refusal_fact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table alert_fact enable row level security;
alter table alert_fact force row level security;
create policy tenant on alert_fact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
