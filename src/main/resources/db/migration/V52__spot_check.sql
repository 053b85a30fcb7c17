-- Draws of spot checks. The seed and the digest of the list stand here before anything is drawn; callers are codes of counties.
create table spot_check (
    campaign varchar(64) not null references campaign (id),
    round integer not null,
    part integer not null,
    percent numeric(7, 4) not null,
    seed varchar(64) not null,
    digest char(64) not null,
    callers text not null,
    places integer not null,
    called integer not null,
    state varchar(16) not null,
    seeded_on date not null,
    closed_on date,
    primary key (campaign, round, part)
);

-- The list of a draw: every place with its name at that time, whether an earlier draw has drawn it, and its lot.
create table spot_check_lot (
    campaign varchar(64) not null,
    round integer not null,
    part integer not null,
    division varchar(12) not null,
    name varchar(200) not null,
    called boolean not null,
    lot char(64) not null,
    primary key (campaign, round, part, division),
    foreign key (campaign, round, part) references spot_check (campaign, round, part)
);

-- The places that were drawn, none twice in a campaign, and what was heard when they were called.
create table spot_check_call (
    campaign varchar(64) not null,
    division varchar(12) not null,
    name varchar(200) not null,
    round integer not null,
    part integer not null,
    caller varchar(12) not null,
    tries integer not null,
    reached boolean not null,
    answers text not null,
    remark varchar(1000) not null,
    called_by varchar(64),
    primary key (campaign, division),
    foreign key (campaign, round, part) references spot_check (campaign, round, part)
);

-- What was not in order at a place, who puts it right, and how.
create table spot_check_finding (
    campaign varchar(64) not null,
    division varchar(12) not null,
    question varchar(64) not null,
    name varchar(200) not null,
    round integer not null,
    part integer not null,
    responsible varchar(12) not null,
    words varchar(200) not null,
    said varchar(200) not null,
    recorded varchar(1000) not null,
    clause varchar(64) not null,
    state varchar(16) not null,
    measure varchar(1000) not null,
    evidence varchar(1000) not null,
    opinion varchar(1000) not null,
    handled_by varchar(64),
    primary key (campaign, division, question),
    foreign key (campaign, division) references spot_check_call (campaign, division)
);
