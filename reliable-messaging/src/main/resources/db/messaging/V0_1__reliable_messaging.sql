-- seq decides the order of publishing: an identity hands out numbers in the order rows are written, a pooled sequence would not.
create table outbox (
    seq         bigint generated always as identity primary key,
    event_id    uuid        not null default uuidv7(),
    topic       text        not null,
    record_key  text        not null,
    type        text        not null,
    tenant_id   uuid        not null,
    payload     text        not null,
    occurred_at timestamptz not null default clock_timestamp()
);

create table inbox (
    event_id   uuid primary key,
    handled_at timestamptz not null default now()
);
create index inbox_handled_at on inbox (handled_at);
