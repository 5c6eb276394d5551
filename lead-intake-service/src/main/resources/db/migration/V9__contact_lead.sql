-- What became of a contact, as claim-service tells it (docs/adr/0012 says why it is kept here). round and stage_at are of the facts
-- that stand, so that an older one that comes again changes nothing. Whatever is lost here can be read anew from the topic.
create table contact_lead (
    contact_id  uuid    primary key,
    tenant_id   uuid    not null,
    location_id uuid    not null,
    round       int     not null default 0,
    owner_id    uuid,
    claimed_at  timestamptz,
    stage       text    not null default 'new',
    stage_at    timestamptz,
    ended       boolean not null default false,
    check ((owner_id is null) = (claimed_at is null))
);

alter table contact_lead enable row level security;
alter table contact_lead force row level security;
create policy tenant on contact_lead using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- A piece of a raw body: p_most bytes from p_offset on. Null when the tenant has no such body.
create function raw_slice(p_tenant uuid, p_raw uuid, p_offset int, p_most int) returns bytea
    language plpgsql as $$
begin
    perform set_config('koppi.tenant', p_tenant::text, true);
    return (select substr(r.body, p_offset + 1, p_most) from raw_contact r
             where r.tenant_id = p_tenant and r.raw_id = p_raw);
end $$;
