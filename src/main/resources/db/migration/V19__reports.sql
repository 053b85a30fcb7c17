-- The first day on which the present stage was overdue; empty while it is in time or the election closed (LN-3.5).
alter table election add column overdue_since date;

update election set overdue_since = (
    select cast(substring(max(late.at), 1, 10) as date) from minutes late
    where late.election = election.id and late.action = 'stage-overdue' and late.seq > (
        select max(begun.seq) from minutes begun where begun.election = election.id and begun.action = 'stage-begun'))
where status = 'RUNNING';

-- How many of its stages were ever overdue.
alter table election add column stages_overdue integer default 0 not null;

update election set stages_overdue = (
    select count(*) from minutes late where late.election = election.id and late.action = 'stage-overdue');

-- Reports ask for the newest elections of the bodies below a division, and for what the minutes say of a period.
create index election_division on election (division, start_date);
create index minutes_at on minutes (at);

-- Divisions for which somebody set up reports.
create table supervision_region (
    region varchar(12) not null primary key,
    started_by varchar(64) not null,
    started_at timestamp with time zone not null
);

-- Every report as it was issued; period is the day, the week's Monday or the month.
create table supervision_report (
    id varchar(40) not null primary key,
    region varchar(12) not null,
    kind varchar(16) not null,
    period varchar(10) not null,
    period_to timestamp with time zone not null,
    issued_at timestamp with time zone not null,
    content text not null,
    unique (region, kind, period)
);
