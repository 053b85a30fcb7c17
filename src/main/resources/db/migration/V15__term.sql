-- What an election is held for: regular, or by-election with the vacant seats as JSON by post; origin is the election whose seats it fills or which it repeats.
alter table election add column kind varchar(16) default 'REGULAR' not null;
alter table election add column origin varchar(40);
alter table election add column vacant_seats varchar(500) default '{}' not null;
create index election_origin on election (origin);

-- Who serves on a body's committee: since when, until when and how it ended. term is the regular election whose term it is. holder is the seat as JSON.
create table office (
    id varchar(60) not null primary key,
    division varchar(12) not null,
    term varchar(40) not null,
    election varchar(40) not null,
    person varchar(100) not null,
    post varchar(64) not null,
    holder text not null,
    lapses boolean not null,
    since date not null,
    term_ends date not null,
    ended date,
    ending varchar(16),
    reason varchar(500) not null
);
create index office_division on office (division, ended);
create index office_term on office (term);

-- Members who leave and how their seats are filled (E22). open_term is the term while the case is open: a committee has one open case at most.
create table vacancy (
    id varchar(60) not null primary key,
    term varchar(40) not null,
    open_term varchar(40) unique,
    place integer not null,
    leavers text not null,
    state varchar(20) not null,
    way varchar(20),
    proposal text,
    outcome varchar(500) not null,
    reported_by varchar(64) not null,
    reported_at timestamp with time zone not null
);
create index vacancy_term on vacancy (term);

-- Proceedings to annul an election (E21). open_election is the election while they are open.
create table annulment (
    id varchar(60) not null primary key,
    election varchar(40) not null,
    open_election varchar(40) unique,
    place integer not null,
    state varchar(20) not null,
    grounds varchar(1000) not null,
    findings varchar(2000) not null,
    reply varchar(1000) not null,
    begun_by varchar(64) not null,
    begun_at timestamp with time zone not null
);
create index annulment_election on annulment (election);

-- Corrections of wrong data, old and new (E26). open_election is the election while one waits for the second person.
create table correction (
    id varchar(60) not null primary key,
    election varchar(40) not null,
    open_election varchar(40) unique,
    place integer not null,
    state varchar(20) not null,
    candidate varchar(60) not null,
    changes text not null,
    reason varchar(500) not null,
    objection varchar(500) not null,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    decided_by varchar(64)
);
create index correction_election on correction (election);
