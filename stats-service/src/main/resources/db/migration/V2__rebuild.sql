-- One row. A rebuild is due while finished lags behind requested; worker reads the stream as long as it renews its lease.
create table rebuild (
    id          integer primary key check (id = 1),
    requested   bigint not null,
    finished    bigint not null,
    worker      uuid,
    lease_until timestamptz
);
insert into rebuild (id, requested, finished) values (1, 0, 0);
