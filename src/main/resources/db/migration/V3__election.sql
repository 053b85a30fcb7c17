-- An election of one body. open_division is the division while the election runs, so that a body has one open election at most.
create table election (
    id varchar(40) not null primary key,
    division varchar(12) not null,
    tenant varchar(12) not null,
    body varchar(100) not null,
    scheme varchar(64) not null,
    scheme_version integer not null,
    start_date date not null,
    party_election_end date,
    stage varchar(16) not null,
    status varchar(16) not null,
    open_division varchar(12) unique,
    timetable text not null,
    started_by varchar(64) not null
);

create index election_tenant on election (tenant);
