-- What divisions of a campaign ticked off; an entry without a subject has the empty one.
create table campaign_tick (
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    checklist varchar(60) not null,
    subject varchar(100) not null,
    item varchar(60) not null,
    from_day date not null,
    to_day date not null,
    evidence varchar(500) not null,
    ticked_by varchar(100) not null,
    ticked_at timestamp with time zone not null,
    primary key (campaign, division, checklist, subject, item)
);

-- Letters of responsibility, one for each division that has to sign.
create table campaign_letter (
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    signer varchar(30) not null,
    signed_on date not null,
    noted_by varchar(100) not null,
    noted_at timestamp with time zone not null,
    primary key (campaign, division)
);

-- Areas: the leader who owns one, the cadre who follows it, and visits to its contact point.
create table campaign_area (
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    leader varchar(30) not null,
    cadre varchar(30) not null,
    contact_point varchar(100) not null,
    noted_by varchar(100) not null,
    noted_at timestamp with time zone not null,
    primary key (campaign, division)
);

create table campaign_visit (
    campaign varchar(64) not null,
    division varchar(12) not null,
    visited_on date not null,
    visitor varchar(30) not null,
    seen varchar(500) not null,
    noted_by varchar(100) not null,
    noted_at timestamp with time zone not null,
    primary key (campaign, division, visited_on, visitor),
    foreign key (campaign, division) references campaign_area (campaign, division)
);

-- How many people live in a division, as somebody last stated it.
create table division_population (
    division varchar(12) not null primary key,
    population integer not null,
    stated_by varchar(100) not null,
    stated_at timestamp with time zone not null
);
