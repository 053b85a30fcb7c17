-- One round of one ballot: who stands for how many seats, and the tally once all meetings are counted.
create table ballot_round (
    election varchar(64) not null,
    ballot varchar(64) not null,
    number integer not null,
    electorate varchar(64) not null,
    kind varchar(16) not null,
    seats integer not null,
    standing text not null,
    tally text,
    primary key (election, ballot, number)
);

-- A meeting of an electorate in one round; present and tellers are known once it has opened.
create table meeting (
    id varchar(160) not null primary key,
    election varchar(64) not null,
    electorate varchar(64) not null,
    round_number integer not null,
    position integer not null,
    name varchar(100) not null,
    place varchar(200) not null,
    meets_on date not null,
    meets_at time not null,
    entitled integer not null,
    excluded text not null,
    state varchar(16) not null,
    attempt integer not null,
    present integer,
    tellers text not null,
    unique (election, electorate, round_number, position)
);

-- What was counted at a meeting. Once signed, sent back or void, a sheet never changes; what comes after is a new version.
create table count_sheet (
    meeting varchar(160) not null,
    version integer not null,
    counts text not null,
    state varchar(16) not null,
    recorded_by varchar(64) not null,
    signed_by varchar(64),
    reason varchar(500) not null,
    primary key (meeting, version)
);

-- A write-in over half, and whether the person was qualified when this was looked into (E13).
create table write_in (
    election varchar(64) not null,
    ballot varchar(64) not null,
    name varchar(100) not null,
    candidate varchar(60),
    primary key (election, ballot, name)
);

-- Speeches: the seed and the order it gave, the judges, and the ranking once all have scored.
create table competition (
    election varchar(64) not null primary key,
    seed varchar(200) not null,
    speakers text not null,
    judges text not null,
    ranking text
);

-- What one judge gave; a judge who stepped aside gave nothing but a reason (E5).
create table score_sheet (
    election varchar(64) not null,
    judge varchar(64) not null,
    scores text not null,
    recusal varchar(500) not null,
    primary key (election, judge)
);
