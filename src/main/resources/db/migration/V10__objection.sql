-- Objections to public notices. Nobody but the investigating body reads what they say.
create table objection (
    id varchar(100) primary key,
    receipt varchar(40) not null unique,
    notice varchar(80) not null references notice (id),
    election varchar(64) not null,
    place integer not null,
    body text not null,
    signature varchar(100) not null,
    state varchar(20) not null,
    outcome varchar(20),
    raised_at timestamp with time zone not null,
    due_day date not null,
    settled_at timestamp with time zone,
    unique (notice, place)
);
create index objection_election on objection (election, raised_at);

-- What each investigation found; a suspended appointment is decided again.
create table objection_conclusion (
    objection varchar(100) not null references objection (id),
    place integer not null,
    outcome varchar(20) not null,
    grounds varchar(2000) not null,
    reminder varchar(500) not null,
    concluded_by varchar(100) not null,
    concluded_at timestamp with time zone not null,
    primary key (objection, place)
);

-- Whether the list that a notice showed has changed since, so that it must be posted anew.
alter table notice add column list_changed boolean default false not null;
alter table notice add column ended_on date;
