-- How far the feed of a channel has been read. Only the holder of the lease moves the cursor, so one replica reads at a time.
create table feed (
    channel_id    uuid        primary key,
    tenant_id     uuid        not null,
    -- Address and user as a hash: with another of them the cursor means nothing.
    feed          text        not null default '',
    next_cursor   text        not null default '',
    lease         uuid,
    due_at        timestamptz not null default now(),
    settled_at    timestamptz not null default now(),
    failures      int         not null default 0,
    failing_since timestamptz,
    failure       text
);
create index feed_due on feed (due_at);
create index feed_failing on feed (tenant_id) where failing_since is not null;

alter table feed enable row level security;
alter table feed force row level security;
create policy tenant on feed using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- Feeds whose time has come, of all tenants, each leased. New settings are tried at once, however long the pause was.
create function take_due_feeds(p_most int, p_lease_seconds int)
    returns table (tenant_id uuid, channel_id uuid, lease uuid, feed text, next_cursor text)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    insert into feed (channel_id, tenant_id)
    select s.channel_id, s.tenant_id from channel_settings s
     where jsonb_typeof(s.options::jsonb -> 'feed') = 'object'
       and not exists (select from feed f where f.channel_id = s.channel_id)
    on conflict do nothing;
    return query
        update feed f
           set lease = gen_random_uuid(), due_at = now() + make_interval(secs => p_lease_seconds)
         where f.channel_id in (select d.channel_id
                                  from feed d join channel_settings s on s.channel_id = d.channel_id
                                 where jsonb_typeof(s.options::jsonb -> 'feed') = 'object'
                                   and (d.due_at <= now() or (d.lease is null and s.changed_at > d.settled_at))
                                 order by d.due_at limit p_most for update of d skip locked)
        returning f.tenant_id, f.channel_id, f.lease, f.feed, f.next_cursor;
end $$;

-- Moves the cursor and renews the lease; false when somebody else holds it by now.
create function advance_feed(p_tenant uuid, p_channel uuid, p_lease uuid, p_feed text, p_cursor text, p_lease_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update feed f
       set feed = p_feed, next_cursor = p_cursor, due_at = now() + make_interval(secs => p_lease_seconds)
     where f.tenant_id = p_tenant and f.channel_id = p_channel and f.lease = p_lease;
    return found;
end $$;

-- Ends a turn. After failures the pauses grow to 32 times the first.
create function settle_feed(p_tenant uuid, p_channel uuid, p_lease uuid, p_failure text, p_pause_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update feed f
       set lease = null, settled_at = now(), failure = p_failure,
           failing_since = case when p_failure is not null then coalesce(f.failing_since, now()) end,
           failures = case when p_failure is null then 0 else f.failures + 1 end,
           due_at = now() + make_interval(secs => p_pause_seconds
                            * case when p_failure is null then 1 else power(2, least(f.failures, 5))::int end)
     where f.tenant_id = p_tenant and f.channel_id = p_channel and f.lease = p_lease;
    return found;
end $$;
