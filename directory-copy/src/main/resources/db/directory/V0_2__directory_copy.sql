create table directory_entry (
    tenant_id uuid   not null,
    id        uuid   not null,
    kind      text   not null,
    version   bigint not null,
    state     jsonb  not null,
    primary key (tenant_id, id)
);
create index directory_entry_kind on directory_entry (tenant_id, kind);

alter table directory_entry enable row level security;
alter table directory_entry force row level security;
create policy tenant on directory_entry using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
