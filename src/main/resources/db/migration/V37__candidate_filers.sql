-- Who entered a candidate, handed in what was missing, or recorded an appeal: they do not judge it.
create table candidate_filer (
    candidate varchar(60) not null,
    account varchar(64) not null,
    primary key (candidate, account)
);
