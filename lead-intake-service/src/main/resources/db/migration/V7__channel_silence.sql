-- Channels that are silent though they normally bring contacts by now, as the last look at them found.
create table channel_silence (
    channel_id uuid             primary key,
    tenant_id  uuid             not null,
    since      timestamptz      not null,
    expected   double precision not null
);
create index channel_silence_tenant on channel_silence (tenant_id);

alter table channel_silence enable row level security;
alter table channel_silence force row level security;
create policy tenant on channel_silence using (current_setting('koppi.tenant', true) in (tenant_id::text, '*'));
