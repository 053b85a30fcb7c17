-- The end of the present committee's term: an election that begins long before it or after it takes approval.
alter table election add column term_end date;

-- Every time somebody moved the stages of an election that had not begun.
create table election_shift (
    election varchar(40) not null references election (id),
    place integer not null,
    days integer not null,
    reason varchar(500) not null,
    changes text not null,
    moved_by varchar(64) not null,
    moved_at timestamp with time zone not null,
    primary key (election, place)
);
