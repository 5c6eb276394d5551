-- A website form as its admin is still changing it. Publishing makes a version of it and takes it away.
create table form_draft (
    channel_id uuid        primary key,
    tenant_id  uuid        not null,
    definition text        not null,
    changed_at timestamptz not null
);

-- What visitors have been asked, for ever: a contact names the version it answered, and its consents quote it.
create table form_version (
    channel_id   uuid        not null,
    tenant_id    uuid        not null,
    version      int         not null,
    published_at timestamptz not null,
    published_by uuid,
    definition   text        not null,
    primary key (channel_id, version)
);

alter table form_draft enable row level security;
alter table form_draft force row level security;
create policy tenant on form_draft using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table form_version enable row level security;
alter table form_version force row level security;
create policy tenant on form_version using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- The version a channel's visitors are asked now, or the one they were asked when they opened the page. The door that leads here has
-- named the tenant.
create function find_form(p_tenant uuid, p_channel uuid, p_version int)
    returns table (version int, definition text)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    return query
        select f.version, f.definition from form_version f
         where f.tenant_id = p_tenant and f.channel_id = p_channel and f.version = coalesce(p_version, f.version)
         order by f.version desc limit 1;
end $$;
