-- An import that is taken back: for the contacts it made their leads are asked to go, undo_rows of its rows were seen to so far.
-- While it goes on, the answers are counted in import_row; undone and kept are what they were in the end.
alter table import_batch drop constraint import_batch_state_check;
alter table import_batch add constraint import_batch_state_check
    check (state in ('draft', 'running', 'done', 'failed', 'undoing', 'undone'));
alter table import_batch add column undo_rows int not null default 0;
alter table import_batch add column undone int not null default 0;
alter table import_batch add column kept int not null default 0;
create index import_batch_undoing on import_batch (started_at) where state = 'undoing';

-- asked, until claim-service says what became of the lead: undone, or why it stays.
alter table import_row add column undo text check (undo in ('asked', 'undone', 'claimed', 'touched'));
create index import_row_contact on import_row (contact_id) where contact_id is not null;

-- A withdrawn contact stays, with a key of its own, so that the same row may come again. An erased one keeps its key, so that the
-- same delivery stays a duplicate, and nothing of the person.
alter table contact add column withdrawn_at timestamptz;
alter table contact add column erased_at timestamptz;

-- The import that is to be undone, waited longest and nobody holds, of all tenants, leased to the caller.
create function take_undo(p_lease_seconds double precision)
    returns table (tenant_id uuid, import_id uuid, channel_id uuid, lease uuid)
    language plpgsql as $$
#variable_conflict use_column
begin
    perform set_config('koppi.tenant', '*', true);
    return query
        update import_batch b
           set lease = uuidv7(), lease_until = now() + make_interval(secs => p_lease_seconds)
         where b.import_id = (select d.import_id from import_batch d
                               where d.state = 'undoing' and (d.lease_until is null or d.lease_until <= now())
                               order by d.started_at limit 1 for update skip locked)
        returning b.tenant_id, b.import_id, b.channel_id, b.lease;
end $$;
