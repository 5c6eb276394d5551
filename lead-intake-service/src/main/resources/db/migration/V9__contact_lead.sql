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

-- What customers said of their own request on their page. The last word about a call stands.
create table customer_word (
    word_id       uuid        primary key default uuidv7(),
    tenant_id     uuid        not null,
    contact_id    uuid        not null,
    kind          text        not null,
    callback_from timestamptz,
    callback_to   timestamptz,
    spoken_at     timestamptz not null
);
create index customer_word_contact on customer_word (tenant_id, contact_id, word_id);

alter table customer_word enable row level security;
alter table customer_word force row level security;
create policy tenant on customer_word using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- A contact as its own customer may see it: neither name, number, address nor message leaves the table. The customer names no
-- tenant: the unguessable link does. Of an erased contact no person is left.
create function find_request(p_contact uuid)
    returns table (tenant_id uuid, channel_id uuid, request_type text, subject text, language text, callable boolean,
                   wish_from timestamptz, wish_to timestamptz, stored_at timestamptz, erased boolean)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    return query
        select c.tenant_id, c.channel_id, c.normalised ->> 'request_type', c.normalised -> 'vehicle_or_product' ->> 'title',
               c.normalised ->> 'language', c.normalised -> 'contact' ->> 'phone_e164' is not null,
               (c.normalised -> 'callback' ->> 'from')::timestamptz, (c.normalised -> 'callback' ->> 'to')::timestamptz,
               c.stored_at, not c.normalised ? 'contact'
          from contact c
         where c.contact_id = p_contact and c.state = 'processed';
end $$;
