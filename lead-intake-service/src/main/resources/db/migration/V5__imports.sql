-- An uploaded list and what became of it. Whoever holds the lease runs it; "done_rows" of its rows have an outcome.
create table import_batch (
    import_id   uuid        primary key,
    tenant_id   uuid        not null,
    channel_id  uuid        not null,
    filename    text        not null,
    hash        text        not null,
    source      text        not null,
    encoding    text        not null,
    separator   text,
    row_count   int         not null,
    -- JSON: the columns with their targets, the first rows, what the uploader wants.
    columns     text        not null,
    preview     text        not null,
    wishes      text        not null,
    state       text        not null check (state in ('draft', 'running', 'done', 'failed')),
    problem     text,
    done_rows   int         not null default 0,
    taken       int         not null default 0,
    duplicates  int         not null default 0,
    failed      int         not null default 0,
    lease       uuid,
    lease_until timestamptz,
    -- Since the last progress: a list that makes every replica stumble is given up.
    attempts    int         not null default 0,
    created_at  timestamptz not null,
    started_at  timestamptz,
    ended_at    timestamptz
);
create index import_batch_newest on import_batch (tenant_id, created_at desc);
create index import_batch_running on import_batch (started_at) where state = 'running';

-- The file itself in pieces, so that neither side ever holds it whole.
create table import_piece (
    import_id uuid  not null references import_batch on delete cascade,
    tenant_id uuid  not null,
    position  int   not null,
    bytes     bytea not null,
    primary key (import_id, position)
);

create table import_row (
    import_id  uuid not null references import_batch on delete cascade,
    tenant_id  uuid not null,
    row_number int  not null,
    outcome    text not null check (outcome in ('taken', 'duplicate', 'failed')),
    contact_id uuid,
    problem    text,
    primary key (import_id, row_number)
);

alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy tenant on import_batch using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table import_piece enable row level security;
alter table import_piece force row level security;
create policy tenant on import_piece using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
alter table import_row enable row level security;
alter table import_row force row level security;
create policy tenant on import_row using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));

-- The started import that waited longest and nobody holds, of all tenants, leased to the caller.
create function take_import(p_lease_seconds double precision)
    returns table (tenant_id uuid, import_id uuid, lease uuid, attempts int)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    return query
        update import_batch b
           set lease = uuidv7(), lease_until = now() + make_interval(secs => p_lease_seconds), attempts = b.attempts + 1
         where b.import_id = (select d.import_id from import_batch d
                               where d.state = 'running' and (d.lease_until is null or d.lease_until <= now())
                               order by d.started_at limit 1 for update skip locked)
        returning b.tenant_id, b.import_id, b.lease, b.attempts;
end $$;
