-- What decides the course of a simulated region, so that a program that was stopped goes on with it. Only the demonstration writes here.
create table simulation (
    region varchar(6) not null primary key,
    season varchar(4000) not null,
    prepared boolean not null
);
