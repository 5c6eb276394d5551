-- When each channel is next asked for leads it was never told of. Whoever takes a row has it until it is due again.
create table lead_poll (
    channel_id uuid        primary key,
    tenant_id  uuid        not null,
    due_at     timestamptz not null default now()
);
create index lead_poll_due on lead_poll (due_at);

-- Up to when an account's leads have been read. It moves only after everything before it is kept.
create table lead_checkpoint (
    channel_id uuid        not null,
    tenant_id  uuid        not null,
    account    text        not null,
    read_until timestamptz not null,
    primary key (channel_id, account)
);

-- What the provider last said of an access token; the token itself is sealed in channel_settings.
create table access_token (
    channel_id uuid        not null,
    tenant_id  uuid        not null,
    account    text        not null,
    ends_at    timestamptz,
    refused    boolean     not null,
    checked_at timestamptz not null,
    primary key (channel_id, account)
);
create index access_token_tenant on access_token (tenant_id);

alter table lead_poll enable row level security;
alter table lead_poll force row level security;
create policy tenant on lead_poll using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table lead_checkpoint enable row level security;
alter table lead_checkpoint force row level security;
create policy tenant on lead_checkpoint using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table access_token enable row level security;
alter table access_token force row level security;
create policy tenant on access_token using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- The channels of a kind whose poll is due, of all tenants; a channel seen for the first time is due at once.
create function take_due_polls(p_kind text, p_most int, p_pause_seconds int)
    returns table (tenant_id uuid, channel_id uuid)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    insert into lead_poll (channel_id, tenant_id)
    select s.channel_id, s.tenant_id
      from channel_settings s
      join directory_entry c on c.tenant_id = s.tenant_id and c.id = s.channel_id and c.kind = 'directory.channel.v1'
     where c.state ->> 'kind' = p_kind
    on conflict do nothing;
    return query
        update lead_poll p
           set due_at = now() + make_interval(secs => p_pause_seconds)
         where p.channel_id in (select d.channel_id from lead_poll d
                                 where d.due_at <= now()
                                 order by d.due_at limit p_most for update skip locked)
        returning p.tenant_id, p.channel_id;
end $$;
