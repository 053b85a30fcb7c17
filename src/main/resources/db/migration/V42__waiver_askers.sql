-- Who asked for a waiver for a candidate: they do not decide on it, but may review the candidate again.
create table waiver_asker (
    candidate varchar(60) not null,
    account varchar(64) not null,
    primary key (candidate, account)
);
