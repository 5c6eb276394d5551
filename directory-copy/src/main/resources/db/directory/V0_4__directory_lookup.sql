-- A few entries are looked up by their ids with each event: by the kind alone all of a company's members were read for it.
drop index directory_entry_kind;
create index directory_entry_kind on directory_entry (tenant_id, kind, id);
