-- Material that reviewers missed: what, until when, and what was handed in; content stays empty when nothing was. Asked once of a candidate (E4).
create table missing_material (
    election varchar(40) not null,
    candidate varchar(60) not null,
    last_day date not null,
    wanted varchar(500) not null,
    content varchar(500),
    primary key (election, candidate)
);

-- Whoever was rejected in the review: until when an appeal may be made, on what grounds it was, and whether it was upheld (E4).
create table appeal (
    election varchar(40) not null,
    candidate varchar(60) not null,
    last_day date not null,
    state varchar(8) not null,
    grounds varchar(1000) not null,
    primary key (election, candidate)
);
