create table ledger (id uuid primary key, tenant_id uuid not null, entries int not null);

alter table ledger enable row level security;
alter table ledger force row level security;
create policy tenant on ledger using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
