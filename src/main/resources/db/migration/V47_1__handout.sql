-- Tables that the program made for one person to fetch, such as all faults of an import or the initial passwords of a region; sealed with a key
-- that is not in the database, and deleted after some days, or when they were fetched if that may be done only once.
create table handout (
    id varchar(36) not null primary key,
    owner varchar(64) not null,
    title varchar(200) not null,
    once boolean not null,
    made_at timestamp with time zone not null
);

create index handout_owner on handout (owner);

-- The bytes in pieces that every database takes.
create table handout_piece (
    handout varchar(36) not null references handout (id),
    seq integer not null,
    content bytea not null,
    primary key (handout, seq)
);
