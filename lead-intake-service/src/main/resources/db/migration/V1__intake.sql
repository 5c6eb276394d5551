-- What a channel keeps to itself: its address, its secrets (sealed) and how its fields are read.
create table channel_settings (
    channel_id uuid        primary key,
    tenant_id  uuid        not null,
    address    text        not null unique,
    sealed     bytea       not null,
    options    text        not null default '{}',
    changed_at timestamptz not null default now()
);
create index channel_settings_tenant on channel_settings (tenant_id);

-- A request or mail exactly as it came. One may hold several contacts, so contacts point here; there is no foreign key because
-- both sides are only ever written by accept_contacts, in one statement.
create table raw_contact (
    raw_id       uuid        primary key,
    tenant_id    uuid        not null,
    channel_id   uuid        not null,
    transport    text        not null,
    content_type text        not null,
    headers      jsonb       not null,
    body         bytea       not null,
    received_at  timestamptz not null default now()
);

create table contact (
    contact_id  uuid        primary key,
    tenant_id   uuid        not null,
    channel_id  uuid        not null,
    raw_id      uuid        not null,
    external_id text        not null,
    -- What makes a second delivery the same contact. It is the external id, until a resend window has closed over it.
    dedupe_key  text        not null,
    state       text        not null check (state in ('processed', 'waiting', 'failed')),
    reason      text,
    normalised  jsonb,
    work        jsonb,
    attempts    int         not null default 0,
    due_at      timestamptz,
    duplicates  int         not null default 0,
    stored_at   timestamptz not null default now(),
    unique (tenant_id, channel_id, dedupe_key)
);
create index contact_due on contact (due_at) where state = 'waiting';
create index contact_failed on contact (tenant_id, stored_at desc) where state = 'failed';

-- A file that came with a form. Its bytes are a slice of the raw contact's body, kept once.
create table attachment (
    attachment_id uuid not null primary key default uuidv7(),
    tenant_id     uuid not null,
    contact_id    uuid not null,
    raw_id        uuid not null,
    filename      text not null,
    content_type  text not null,
    body_offset   int  not null,
    bytes         int  not null
);
create index attachment_contact on attachment (tenant_id, contact_id);

alter table channel_settings enable row level security;
alter table channel_settings force row level security;
create policy tenant on channel_settings using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table raw_contact enable row level security;
alter table raw_contact force row level security;
create policy tenant on raw_contact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table contact enable row level security;
alter table contact force row level security;
create policy tenant on contact using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table attachment enable row level security;
alter table attachment force row level security;
create policy tenant on attachment using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- All a door needs to know of its channel. The sender names no tenant: the unguessable address does.
create function find_door(p_address text, p_channel uuid)
    returns table (tenant_id uuid, channel_id uuid, address text, sealed bytea, options text,
                   channel text, tenant text, locations text, request_types text)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    return query
        select s.tenant_id, s.channel_id, s.address, s.sealed, s.options, c.state::text, t.state::text,
               (select coalesce(jsonb_agg(l.state), '[]') from directory_entry l
                 where l.tenant_id = s.tenant_id and l.kind = 'directory.location.v1')::text,
               (select coalesce(jsonb_agg(r.state), '[]') from directory_entry r
                 where r.tenant_id = s.tenant_id and r.kind = 'directory.request-type.v1')::text
          from channel_settings s
          join directory_entry c on c.tenant_id = s.tenant_id and c.id = s.channel_id and c.kind = 'directory.channel.v1'
          join directory_entry t on t.tenant_id = s.tenant_id and t.id = s.tenant_id and t.kind = 'directory.tenant.v1'
         where s.address = p_address or s.channel_id = p_channel;
end $$;

-- The accept path: raw contact, contacts, attachments and events in one statement, so one round trip and one commit stand
-- between the sender and the answer. A contact that is here already is counted as a duplicate and nothing else of it is written.
-- Items are taken in the order of their keys: two deliveries that share contacts then lock them in the same order.
create function accept_contacts(p_tenant uuid, p_channel uuid, p_raw uuid, p_transport text, p_content_type text,
                                p_headers text, p_body bytea, p_items text)
    returns table (external_id text, contact_id uuid, fresh boolean)
    language plpgsql as $$
#variable_conflict use_column
declare
    item      jsonb;
    kept      uuid;
    any_fresh boolean := false;
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    for item in select value from jsonb_array_elements(p_items::jsonb) order by value ->> 'externalId', value ->> 'id' loop
        if item ? 'windowSeconds' then
            update contact c
               set dedupe_key = c.dedupe_key || '@' || c.contact_id
             where c.tenant_id = p_tenant and c.channel_id = p_channel and c.dedupe_key = item ->> 'externalId'
               and c.stored_at < now() - make_interval(secs => (item ->> 'windowSeconds')::int);
        end if;
        insert into contact (contact_id, tenant_id, channel_id, raw_id, external_id, dedupe_key, state, reason,
                             normalised, work, due_at)
        values ((item ->> 'id')::uuid, p_tenant, p_channel, p_raw, item ->> 'externalId', item ->> 'externalId',
                item ->> 'state', item ->> 'reason', item -> 'normalised', item -> 'work',
                case when item ->> 'state' = 'waiting' then now() end)
        on conflict (tenant_id, channel_id, dedupe_key) do update set duplicates = contact.duplicates + 1
        returning contact.contact_id into kept;

        external_id := item ->> 'externalId';
        contact_id := kept;
        fresh := kept = (item ->> 'id')::uuid;
        return next;

        if fresh then
            any_fresh := true;
            if item ? 'event' then
                insert into outbox (topic, record_key, type, tenant_id, payload)
                values (item ->> 'topic', kept::text, item ->> 'eventType', p_tenant, item ->> 'event');
            end if;
            insert into attachment (tenant_id, contact_id, raw_id, filename, content_type, body_offset, bytes)
            select p_tenant, kept, p_raw, file ->> 'filename', file ->> 'contentType',
                   (file ->> 'offset')::int, (file ->> 'bytes')::int
              from jsonb_array_elements(coalesce(item -> 'attachments', '[]')) file;
        end if;
    end loop;
    if any_fresh then
        insert into raw_contact (raw_id, tenant_id, channel_id, transport, content_type, headers, body)
        values (p_raw, p_tenant, p_channel, p_transport, p_content_type, p_headers::jsonb, p_body);
    end if;
end $$;

-- Announced contacts whose time has come, of all tenants. Each is leased: it is due again when the one who took it died.
create function take_due_contacts(p_most int, p_lease_seconds int)
    returns table (tenant_id uuid, channel_id uuid, contact_id uuid, external_id text, work text, attempts int,
                   stored_at timestamptz)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    return query
        update contact c
           set attempts = c.attempts + 1, due_at = now() + make_interval(secs => p_lease_seconds)
         where c.contact_id in (select d.contact_id from contact d
                                 where d.state = 'waiting' and d.due_at <= now()
                                 order by d.due_at limit p_most for update skip locked)
        returning c.tenant_id, c.channel_id, c.contact_id, c.external_id, c.work::text, c.attempts, c.stored_at;
end $$;
