-- A lead that was taken back ends as withdrawn without ever having had an owner; it is free to nobody.
alter table lead drop constraint lead_stage_check;
alter table lead add constraint lead_stage_check check (stage in ('new', 'call', 'offer', 'won', 'lost', 'withdrawn'));
drop index lead_free;
create index lead_free on lead (tenant_id, received_at, id) include (location_id)
    where owner_id is null and stage <> 'withdrawn';
