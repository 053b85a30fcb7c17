-- The registration of an election's candidates: opened once, extended when too few are qualified.
create table registration (
    election varchar(40) not null primary key,
    opened date not null,
    extended_to date,
    is_open boolean not null
);

-- Everyone who registered. The full birth date is used to judge age and to tell people apart, and never shown.
create table candidate (
    id varchar(60) not null primary key,
    election varchar(40) not null,
    seq integer not null,
    name varchar(50) not null,
    sex varchar(6) not null,
    ethnicity varchar(20) not null,
    birth_date date not null,
    unit varchar(100) not null,
    position_held varchar(100) not null,
    post varchar(64) not null,
    political_status varchar(32) not null,
    residence varchar(16),
    staffing varchar(16),
    time_commitment varchar(16),
    source varchar(200),
    outstanding boolean not null,
    consent boolean not null,
    channel varchar(16),
    supporters integer not null,
    account varchar(200),
    outcome varchar(16) not null,
    findings text not null,
    decision varchar(16) not null,
    result text not null,
    support integer,
    unique (election, seq)
);
