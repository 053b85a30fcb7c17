-- What the program writes to see whether the database still takes anything.
create table write_probe (
    id smallint not null primary key check (id = 1),
    probes bigint not null
);

insert into write_probe (id, probes) values (1, 0);
