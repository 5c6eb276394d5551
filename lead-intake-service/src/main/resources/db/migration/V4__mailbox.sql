-- How far the mailbox of a channel has been read. Only the holder of the lease moves the mark, so one replica reads at a time.
create table mailbox (
    channel_id    uuid        primary key,
    tenant_id     uuid        not null,
    -- Server, user and folder as a hash: with another of them the mark means nothing.
    mailbox       text        not null default '',
    uid_validity  bigint      not null default 0,
    last_uid      bigint      not null default 0,
    lease         uuid,
    due_at        timestamptz not null default now(),
    settled_at    timestamptz not null default now(),
    failures      int         not null default 0,
    failing_since timestamptz,
    failure       text
);
create index mailbox_due on mailbox (due_at);
create index mailbox_failing on mailbox (tenant_id) where failing_since is not null;

alter table mailbox enable row level security;
alter table mailbox force row level security;
create policy tenant on mailbox using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- Mailboxes whose time has come, of all tenants, each leased. New settings are tried at once, however long the pause was.
create function take_due_mailboxes(p_most int, p_lease_seconds int)
    returns table (tenant_id uuid, channel_id uuid, lease uuid, mailbox text, uid_validity bigint, last_uid bigint)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    insert into mailbox (channel_id, tenant_id)
    select s.channel_id, s.tenant_id from channel_settings s
     where jsonb_typeof(s.options::jsonb -> 'imap') = 'object'
       and not exists (select from mailbox m where m.channel_id = s.channel_id)
    on conflict do nothing;
    return query
        update mailbox m
           set lease = gen_random_uuid(), due_at = now() + make_interval(secs => p_lease_seconds)
         where m.channel_id in (select d.channel_id
                                  from mailbox d join channel_settings s on s.channel_id = d.channel_id
                                 where jsonb_typeof(s.options::jsonb -> 'imap') = 'object'
                                   and (d.due_at <= now() or (d.lease is null and s.changed_at > d.settled_at))
                                 order by d.due_at limit p_most for update of d skip locked)
        returning m.tenant_id, m.channel_id, m.lease, m.mailbox, m.uid_validity, m.last_uid;
end $$;

-- Moves the mark and renews the lease; false when somebody else holds it by now.
create function advance_mailbox(p_tenant uuid, p_channel uuid, p_lease uuid, p_mailbox text, p_validity bigint, p_uid bigint,
                                p_lease_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update mailbox m
       set mailbox = p_mailbox, uid_validity = p_validity, last_uid = p_uid,
           due_at = now() + make_interval(secs => p_lease_seconds)
     where m.tenant_id = p_tenant and m.channel_id = p_channel and m.lease = p_lease;
    return found;
end $$;

-- Ends a turn. After failures the pauses grow to 32 times the first, for a server may lock out who asks too often.
create function settle_mailbox(p_tenant uuid, p_channel uuid, p_lease uuid, p_failure text, p_pause_seconds int)
    returns boolean
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    update mailbox m
       set lease = null, settled_at = now(), failure = p_failure,
           failing_since = case when p_failure is not null then coalesce(m.failing_since, now()) end,
           failures = case when p_failure is null then 0 else m.failures + 1 end,
           due_at = now() + make_interval(secs => p_pause_seconds
                            * case when p_failure is null then 1 else power(2, least(m.failures, 5))::int end)
     where m.tenant_id = p_tenant and m.channel_id = p_channel and m.lease = p_lease;
    return found;
end $$;
