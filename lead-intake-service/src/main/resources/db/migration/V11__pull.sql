-- How far what a channel fetches has been read, one table for mailboxes and feeds. Only the holder of the lease moves the mark, so one
-- replica reads at a time.
create table pull (
    channel_id    uuid        primary key,
    tenant_id     uuid        not null,
    -- Where it was read from as a hash: with another source the position means nothing.
    source        text        not null default '',
    position      text        not null default '',
    lease         uuid,
    due_at        timestamptz not null default now(),
    settled_at    timestamptz not null default now(),
    failures      int         not null default 0,
    failing_since timestamptz,
    failure       text
);
create index pull_due on pull (due_at);
create index pull_failing on pull (tenant_id) where failing_since is not null;

select set_config('koppi.tenant', '*', true);
insert into pull (channel_id, tenant_id, source, position)
select channel_id, tenant_id, mailbox, case when mailbox = '' then '' else uid_validity || ':' || last_uid end from mailbox
union all
select channel_id, tenant_id, feed, next_cursor from feed
on conflict do nothing;

drop function take_due_mailboxes, advance_mailbox, settle_mailbox, take_due_feeds, advance_feed, settle_feed;
drop table mailbox, feed;

alter table pull enable row level security;
alter table pull force row level security;
create policy tenant on pull using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- Whose time has come of the channels with this option, of all tenants, each leased. New settings are tried at once, however long the
-- pause was.
create function take_due_pulls(p_option text, p_most int, p_lease_seconds int)
    returns table (tenant_id uuid, channel_id uuid, lease uuid, source text, "position" text)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    insert into pull (channel_id, tenant_id)
    select s.channel_id, s.tenant_id from channel_settings s
     where jsonb_typeof(s.options::jsonb -> p_option) = 'object'
       and not exists (select from pull p where p.channel_id = s.channel_id)
    on conflict do nothing;
    return query
        update pull p
           set lease = gen_random_uuid(), due_at = now() + make_interval(secs => p_lease_seconds)
         where p.channel_id in (select d.channel_id
                                  from pull d join channel_settings s on s.channel_id = d.channel_id
                                 where jsonb_typeof(s.options::jsonb -> p_option) = 'object'
                                   and (d.due_at <= now() or (d.lease is null and s.changed_at > d.settled_at))
                                 order by d.due_at limit p_most for update of d skip locked)
        returning p.tenant_id, p.channel_id, p.lease, p.source, p.position;
end $$;

-- Moves the mark and renews the lease; false when somebody else holds it by now.
create function advance_pull(p_tenant uuid, p_channel uuid, p_lease uuid, p_source text, p_position text, p_lease_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update pull p
       set source = p_source, position = p_position, due_at = now() + make_interval(secs => p_lease_seconds)
     where p.tenant_id = p_tenant and p.channel_id = p_channel and p.lease = p_lease;
    return found;
end $$;

-- Ends a turn. After failures the pauses grow to 32 times the first, for a server may lock out who asks too often.
create function settle_pull(p_tenant uuid, p_channel uuid, p_lease uuid, p_failure text, p_pause_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update pull p
       set lease = null, settled_at = now(), failure = p_failure,
           failing_since = case when p_failure is not null then coalesce(p.failing_since, now()) end,
           failures = case when p_failure is null then 0 else p.failures + 1 end,
           due_at = now() + make_interval(secs => p_pause_seconds
                            * case when p_failure is null then 1 else power(2, least(p.failures, 5))::int end)
     where p.tenant_id = p_tenant and p.channel_id = p_channel and p.lease = p_lease;
    return found;
end $$;
