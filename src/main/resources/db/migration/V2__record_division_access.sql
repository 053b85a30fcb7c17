-- The minutes: one row per decision, chained by hash.
create table minutes (
    election varchar(64) not null,
    seq integer not null,
    at varchar(40) not null,
    actor varchar(64) not null,
    action varchar(64) not null,
    clause varchar(100) not null,
    detail text not null,
    hash char(64) not null,
    primary key (election, seq)
);

-- How many entries an election's minutes have, the last entry's hash, and the seal over both.
create table minutes_head (
    election varchar(64) not null primary key,
    entries integer not null,
    head char(64) not null,
    seal char(64) not null
);

-- Administrative divisions; a code begins with its parent's.
create table division (
    code varchar(12) not null primary key,
    name varchar(100) not null
);

-- The League, party and superior bodies seated in a division, with the address that reminders go to.
create table body (
    division varchar(12) not null,
    kind varchar(16) not null,
    name varchar(100) not null,
    mail varchar(200) not null,
    primary key (division, kind)
);

-- The people behind the accounts; their passwords and groups are the engine's.
create table person (
    account varchar(64) not null primary key,
    name varchar(100) not null,
    mail varchar(200) not null,
    must_change_password boolean not null
);

-- Nodes that start at the same time take turns at what the first start sets up.
create table first_start (
    id integer not null primary key
);

insert into first_start (id) values (1);
