-- Elections of all bodies of a region at once. The schemes by kind of division are JSON; open_region keeps two campaigns of one region apart.
create table campaign (
    id varchar(64) not null primary key,
    region varchar(12) not null,
    title varchar(200) not null,
    scheme varchar(64) not null,
    scheme_version integer not null,
    schemes varchar(1000) not null,
    start_date date not null,
    deadline date,
    state varchar(16) not null,
    paused boolean not null,
    started_by varchar(64) not null,
    started_at timestamp with time zone not null,
    open_region varchar(12) unique
);

-- The bodies that a campaign is about. election is the one that was launched, or was open already; open_division lets no body stand in two open campaigns.
create table campaign_body (
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    kind varchar(16) not null,
    pilot boolean not null,
    state varchar(16) not null,
    election varchar(64),
    resumes_on date,
    reason varchar(500) not null,
    open_division varchar(12) unique,
    primary key (campaign, division)
);
create index campaign_body_state on campaign_body (campaign, state, division);

-- What somebody asked for a body: to be excused, or to begin later; decided once.
create table campaign_exemption (
    id varchar(80) not null primary key,
    campaign varchar(64) not null references campaign (id),
    division varchar(12) not null,
    resumes_on date,
    reason varchar(500) not null,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    state varchar(16) not null,
    open_division varchar(12) unique
);
create index campaign_exemption_campaign on campaign_exemption (campaign, asked_at);
