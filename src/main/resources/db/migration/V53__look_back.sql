-- The look back at each place of a campaign, and the remedy of a place of concern: one plan each.
create table look_back (
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    name varchar(200) not null,
    answerer varchar(12) not null,
    state varchar(16) not null,
    concerns varchar(1000) not null,
    facts varchar(1000) not null,
    answered_by varchar(64),
    measures varchar(1000),
    leader varchar(60),
    deadline date,
    recheck_on date,
    evidence varchar(1000),
    handled_by varchar(64),
    primary key (campaign, division)
);
create index look_back_answerer on look_back (campaign, answerer);
