-- A withdrawn lead never counts, as a test lead never does; the indexes say so too, so that a chart still reads nothing else.
alter table lead_fact add column withdrawn_at timestamptz;

drop index lead_fact_received;
drop index lead_fact_claimed;
drop index lead_fact_waiting;
drop index lead_fact_ended;
create index lead_fact_received on lead_fact (tenant_id, location_id, received_at) include (claimed_at, stage)
    where not test and withdrawn_at is null;
create index lead_fact_claimed on lead_fact (tenant_id, location_id, claimed_at) where not test and withdrawn_at is null;
create index lead_fact_waiting on lead_fact (tenant_id, location_id, received_at)
    where not test and withdrawn_at is null and claimed_at is null;
create index lead_fact_ended on lead_fact (tenant_id, location_id, stage_at) include (stage)
    where not test and withdrawn_at is null and stage in ('won', 'lost');
