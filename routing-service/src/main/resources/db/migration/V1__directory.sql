-- revision grows with every change of anything in the tenant's directory; its row lock puts the tenant's writes in a row.
create table tenant (
    id        uuid   primary key,
    tenant_id uuid   not null check (tenant_id = id),
    version   bigint not null,
    revision  bigint not null default 1,
    slug      text   not null constraint tenant_slug unique,
    name      text   not null,
    language  text   not null,
    country   text   not null,
    time_zone text   not null
);

create table location (
    id            uuid    primary key,
    tenant_id     uuid    not null references tenant,
    version       bigint  not null,
    name          text    not null,
    city          text    not null,
    time_zone     text    not null,
    post_codes    text[]  not null,
    opening_hours text[]  not null,
    active        boolean not null
);
create index location_tenant on location (tenant_id);

create table request_type (
    id            uuid    primary key,
    tenant_id     uuid    not null references tenant,
    version       bigint  not null,
    key           text    not null,
    name_fi       text    not null,
    name_sv       text    not null,
    name_en       text    not null,
    delivery_mode text    not null,
    active        boolean not null,
    constraint request_type_key unique (tenant_id, key)
);

create table team (
    id               uuid    primary key,
    tenant_id        uuid    not null references tenant,
    version          bigint  not null,
    location_id      uuid    not null references location,
    name             text    not null,
    request_type_ids uuid[]  not null,
    active           boolean not null
);
create index team_tenant on team (tenant_id);

-- A mail address signs in to one tenant only: Keycloak has one realm for all.
create table member (
    id                 uuid    primary key,
    tenant_id          uuid    not null references tenant,
    version            bigint  not null,
    name               text    not null,
    email              text    not null constraint member_email unique,
    phone              text,
    language           text    not null,
    tenant_admin       boolean not null,
    admin_location_ids uuid[]  not null,
    team_ids           uuid[]  not null,
    location_ids       uuid[]  not null,
    active             boolean not null
);
create index member_tenant on member (tenant_id);

create table channel (
    id                      uuid    primary key,
    tenant_id               uuid    not null references tenant,
    version                 bigint  not null,
    kind                    text    not null,
    name                    text    not null,
    default_location_id     uuid references location,
    default_request_type_id uuid references request_type,
    active                  boolean not null
);
create index channel_tenant on channel (tenant_id);

create table catch_all (
    id              uuid   primary key,
    tenant_id       uuid   not null references tenant check (tenant_id = id),
    version         bigint not null,
    location_id     uuid   not null references location,
    team_id         uuid   not null references team,
    request_type_id uuid   not null references request_type
);

do $$
declare business_table text;
begin
    foreach business_table in array
        array['tenant', 'location', 'request_type', 'team', 'member', 'channel', 'catch_all']
    loop
        execute format('alter table %I enable row level security', business_table);
        execute format('alter table %I force row level security', business_table);
        execute format('create policy tenant on %I using (current_setting(''koppi.tenant'', true) in (tenant_id::text, ''*''))',
            business_table);
    end loop;
end $$;
