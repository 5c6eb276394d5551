-- The capture ledger: what came by a channel on a day of the tenant, and what has become of it by now. A contact counts on the day
-- it was first kept, a duplicate on the day it came. One day is several rows, which are summed: whoever writes takes the row of
-- its own connection, so that two deliveries by one channel do not wait for each other's commit. A single row may be negative.
-- docs/adr/0011 says why it is counted at all. Half of each page stays free for new versions of its rows.
create table ledger_day (
    tenant_id  uuid     not null,
    channel_id uuid     not null,
    day        date     not null,
    stripe     smallint not null,
    received   int      not null,
    processed  int      not null,
    waiting    int      not null,
    failed     int      not null,
    duplicates int      not null,
    primary key (tenant_id, channel_id, day, stripe)
) with (fillfactor = 50);

-- Days on which the last check found ledger, contacts and raw contacts to disagree.
create table ledger_difference (
    tenant_id  uuid        not null,
    channel_id uuid        not null,
    day        date        not null,
    found_at   timestamptz not null default now(),
    primary key (tenant_id, channel_id, day)
);

alter table ledger_day enable row level security;
alter table ledger_day force row level security;
create policy tenant on ledger_day using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table ledger_difference enable row level security;
alter table ledger_difference force row level security;
create policy tenant on ledger_difference using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- What was kept before there was a ledger. When its duplicates came is not known: they are put on their contact's day.
select set_config('koppi.tenant', '*', true);
alter table contact add column day date;
update contact c
   set day = (c.stored_at at time zone coalesce((select z.name from pg_timezone_names z join directory_entry t
                                                     on z.name = t.state ->> 'timeZone'
                                                  where t.tenant_id = c.tenant_id and t.id = c.tenant_id), 'UTC'))::date;
alter table contact alter column day set not null;
insert into ledger_day (tenant_id, channel_id, day, stripe, received, processed, waiting, failed, duplicates)
select tenant_id, channel_id, day, 0, count(*) + sum(duplicates), count(*) filter (where state = 'processed'),
       count(*) filter (where state = 'waiting'), count(*) filter (where state = 'failed'), sum(duplicates)
  from contact group by tenant_id, channel_id, day;

-- Backends of one pool are started one after the other, so their process ids fall on different stripes.
create function add_to_ledger(p_tenant uuid, p_channel uuid, p_day date, p_processed int, p_waiting int, p_failed int,
                              p_duplicates int)
    returns void
    language plpgsql as $$
begin
    insert into ledger_day as l (tenant_id, channel_id, day, stripe, received, processed, waiting, failed, duplicates)
    values (p_tenant, p_channel, p_day, pg_backend_pid() % 64, p_processed + p_waiting + p_failed + p_duplicates,
            p_processed, p_waiting, p_failed, p_duplicates)
    on conflict (tenant_id, channel_id, day, stripe) do update
       set received = l.received + excluded.received, processed = l.processed + excluded.processed,
           waiting = l.waiting + excluded.waiting, failed = l.failed + excluded.failed,
           duplicates = l.duplicates + excluded.duplicates;
end $$;

-- A contact that changes its state moves within its day, whoever changes it. Accepting names no state in its update, and does not
-- come here.
create function move_in_ledger() returns trigger
    language plpgsql as $$
begin
    perform add_to_ledger(new.tenant_id, new.channel_id, new.day,
                          (new.state = 'processed')::int - (old.state = 'processed')::int,
                          (new.state = 'waiting')::int - (old.state = 'waiting')::int,
                          (new.state = 'failed')::int - (old.state = 'failed')::int, 0);
    return null;
end $$;
create trigger contact_moves after update of state on contact
    for each row when (old.state is distinct from new.state) execute function move_in_ledger();

-- The accept path: raw contact, contacts, attachments, events and the ledger in one statement, so one round trip and one commit
-- stand between the sender and the answer. A contact that is here already is counted as a duplicate and nothing else of it is
-- written. Items are taken in the order of their keys, and the ledger last: two deliveries that share contacts then lock them in
-- the same order, and the ledger's row is held for the commit only. The caller names the day, for it knows the tenant's zone.
drop function accept_contacts(uuid, uuid, uuid, text, text, text, bytea, text);
create function accept_contacts(p_tenant uuid, p_channel uuid, p_raw uuid, p_transport text, p_content_type text,
                                p_headers text, p_body bytea, p_items text, p_day date)
    returns table (external_id text, contact_id uuid, fresh boolean)
    language plpgsql as $$
#variable_conflict use_column
declare
    item       jsonb;
    kept       uuid;
    any_fresh  boolean := false;
    processed  int := 0;
    waiting    int := 0;
    failed     int := 0;
    duplicates int := 0;
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
                             normalised, work, due_at, day)
        values ((item ->> 'id')::uuid, p_tenant, p_channel, p_raw, item ->> 'externalId', item ->> 'externalId',
                item ->> 'state', item ->> 'reason', item -> 'normalised', item -> 'work',
                case when item ->> 'state' = 'waiting' then now() end, p_day)
        on conflict (tenant_id, channel_id, dedupe_key) do update set duplicates = contact.duplicates + 1
        returning contact.contact_id into kept;

        external_id := item ->> 'externalId';
        contact_id := kept;
        fresh := kept = (item ->> 'id')::uuid;
        return next;

        if fresh then
            any_fresh := true;
            case item ->> 'state'
                when 'processed' then processed := processed + 1;
                when 'waiting' then waiting := waiting + 1;
                else failed := failed + 1;
            end case;
            if item ? 'event' then
                insert into outbox (topic, record_key, type, tenant_id, payload)
                values (item ->> 'topic', kept::text, item ->> 'eventType', p_tenant, item ->> 'event');
            end if;
            insert into attachment (tenant_id, contact_id, raw_id, filename, content_type, body_offset, bytes)
            select p_tenant, kept, p_raw, file ->> 'filename', file ->> 'contentType',
                   (file ->> 'offset')::int, (file ->> 'bytes')::int
              from jsonb_array_elements(coalesce(item -> 'attachments', '[]')) file;
        else
            duplicates := duplicates + 1;
        end if;
    end loop;
    if any_fresh then
        insert into raw_contact (raw_id, tenant_id, channel_id, transport, content_type, headers, body)
        values (p_raw, p_tenant, p_channel, p_transport, p_content_type, p_headers::jsonb, p_body);
    end if;
    perform add_to_ledger(p_tenant, p_channel, p_day, processed, waiting, failed, duplicates);
end $$;

-- The least id a thing of this time may have.
create function uuid_since(p_time timestamptz) returns uuid
    language sql immutable as $$
    select (lpad(to_hex(floor(extract(epoch from p_time) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Compares the ledger of the last days with contacts and raw contacts, of all tenants, and notes the days that differ: counts that
-- are not the contacts', a sum that is not what was received, a contact without its raw bytes, raw bytes without a contact. One
-- statement sees one moment, so what is accepted meanwhile is no difference. Ids begin with their time and are indexed: that is
-- how the last days are found without an index the accept path would pay for. Raw bytes know no zone; theirs is the day in UTC.
-- Says null, and does nothing, while somebody else is at it.
create function check_ledger(p_days int) returns int
    language plpgsql as $$
declare
    since   date := (now() at time zone 'UTC')::date - p_days;
    oldest  uuid := uuid_since(now() - make_interval(days => p_days));
    -- A contact's id is made before its raw contact's, and its day may begin half a day before ours.
    earlier uuid := uuid_since(now() - make_interval(days => p_days + 2));
    found_now int;
begin
    if not pg_try_advisory_xact_lock(hashtext('ledger-check')) then
        return null;
    end if;
    delete from ledger_difference where day >= since;
    insert into ledger_difference (tenant_id, channel_id, day)
    with counted as (
        select c.tenant_id, c.channel_id, c.day, count(*) filter (where c.state = 'processed') as processed,
               count(*) filter (where c.state = 'waiting') as waiting, count(*) filter (where c.state = 'failed') as failed,
               count(*) filter (where not exists (select 1 from raw_contact r where r.raw_id = c.raw_id)) as without_raw
          from contact c where c.contact_id >= earlier and c.day >= since
         group by c.tenant_id, c.channel_id, c.day),
    entered as (
        select tenant_id, channel_id, day, sum(received) as received, sum(processed) as processed, sum(waiting) as waiting,
               sum(failed) as failed, sum(duplicates) as duplicates
          from ledger_day where day >= since group by tenant_id, channel_id, day)
    select tenant_id, channel_id, day from entered full join counted using (tenant_id, channel_id, day)
     where coalesce(entered.processed, 0) <> coalesce(counted.processed, 0)
        or coalesce(entered.waiting, 0) <> coalesce(counted.waiting, 0)
        or coalesce(entered.failed, 0) <> coalesce(counted.failed, 0)
        or entered.received <> entered.processed + entered.waiting + entered.failed + entered.duplicates
        or counted.without_raw > 0
     union
    select r.tenant_id, r.channel_id, (r.received_at at time zone 'UTC')::date from raw_contact r
     where r.raw_id >= oldest
       and not exists (select 1 from contact c where c.raw_id = r.raw_id and c.contact_id >= earlier)
    on conflict do nothing;
    get diagnostics found_now = row_count;
    return found_now;
end $$;
