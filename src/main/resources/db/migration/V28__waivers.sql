-- Which rules the party committee has waived for a candidate, so that whoever has a waiver is told from whoever comes to need one later.
create table waiver (
    election varchar(40) not null,
    candidate varchar(60) not null,
    rule varchar(40) not null,
    primary key (election, candidate, rule)
);

-- Until now only the age could be waived, and nobody who needed that was admitted without it.
insert into waiver (election, candidate, rule)
select election, id, 'age' from candidate
where outcome = 'NEEDS_WAIVER'
    and decision in ('ADMITTED', 'FORMAL', 'NOT_FORMAL', 'ELECTED', 'NOT_ELECTED', 'DECIDED', 'STRUCK_OFF');
