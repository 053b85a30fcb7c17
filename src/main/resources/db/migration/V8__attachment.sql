-- Files that belong to an election, kept outside the engine; owner is what they belong to, such as a candidate.
create table attachment (
    id varchar(40) not null primary key,
    election varchar(40) not null,
    kind varchar(40) not null,
    owner varchar(64) not null,
    name varchar(200) not null,
    type varchar(8) not null,
    size integer not null,
    sha256 char(64) not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(64) not null
);

create index attachment_election on attachment (election);

-- The bytes of a file in pieces that every database takes.
create table attachment_piece (
    attachment varchar(40) not null references attachment (id),
    seq integer not null,
    content bytea not null,
    primary key (attachment, seq)
);
