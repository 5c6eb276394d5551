create table contact_route (
    contact_id      uuid        primary key,
    tenant_id       uuid        not null,
    location_id     uuid        not null,
    team_id         uuid        not null,
    request_type_id uuid        not null,
    rule            text        not null,
    position        int         not null,
    rules           int         not null,
    because         text        not null,
    routed_at       timestamptz not null
);
create index contact_route_tenant on contact_route (tenant_id);

-- Contacts of tenants that have no catch-all yet, as they came; a row goes when its contact is routed.
create table waiting_contact (
    contact_id   uuid        primary key,
    tenant_id    uuid        not null,
    event        text        not null,
    waiting_from timestamptz not null default now()
);

alter table contact_route enable row level security;
alter table contact_route force row level security;
create policy tenant on contact_route using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table waiting_contact enable row level security;
alter table waiting_contact force row level security;
create policy tenant on waiting_contact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
