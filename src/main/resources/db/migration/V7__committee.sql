-- What a stage produced on the way: leading group, survey, plan, secretary, inspection, appointment, summary, archive. Every version is kept.
create table paper (
    election varchar(40) not null references election (id),
    kind varchar(24) not null,
    version integer not null,
    content text not null,
    written_by varchar(64) not null,
    written_at timestamp with time zone not null,
    primary key (election, kind, version)
);
