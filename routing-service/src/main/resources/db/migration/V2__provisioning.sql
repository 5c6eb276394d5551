-- What Keycloak should hold about a tenant (its organization) or a member (a user), and how far that has come.
-- wanted grows with every change; done is the last one Keycloak has. claimed_until keeps two workers off one subject.
create table provisioning (
    subject_id       uuid        primary key,
    tenant_id        uuid        not null,
    kind             text        not null check (kind in ('organization', 'user')),
    slug             text        not null,
    name             text        not null,
    email            text,
    language         text,
    active           boolean     not null,
    initial_password text,
    wanted           bigint      not null,
    done             bigint      not null default 0,
    attempts         int         not null default 0,
    failure          text,
    next_attempt_at  timestamptz not null,
    claimed_until    timestamptz
);
create index provisioning_due on provisioning (next_attempt_at) where wanted > done;
create index provisioning_tenant on provisioning (tenant_id);

alter table provisioning enable row level security;
alter table provisioning force row level security;
create policy tenant on provisioning using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
