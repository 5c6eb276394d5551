-- Events Kafka will never take, out of the way of those behind them. Once the cause is mended an event is sent again with
--   with again as (delete from outbox_refused where event_id = '...' returning *)
--   insert into outbox (event_id, topic, record_key, type, tenant_id, payload, occurred_at)
--   select event_id, topic, record_key, type, tenant_id, payload, occurred_at from again;
create table outbox_refused (
    event_id    uuid primary key,
    topic       text        not null,
    record_key  text        not null,
    type        text        not null,
    tenant_id   uuid        not null,
    payload     text        not null,
    occurred_at timestamptz not null,
    reason      text        not null,
    refused_at  timestamptz not null default now()
);
