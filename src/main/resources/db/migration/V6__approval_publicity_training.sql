-- Requests for approval: every version and every opinion on it is kept.
create table approval_request (
    id varchar(80) primary key,
    election varchar(64) not null,
    kind varchar(20) not null,
    place integer not null,
    state varchar(20) not null,
    filed_at timestamp with time zone not null,
    unique (election, kind, place)
);

create table approval_version (
    request varchar(80) not null references approval_request (id),
    version integer not null,
    title varchar(200) not null,
    body text not null,
    changes varchar(2000) not null,
    attachments varchar(2000) not null,
    filed_by varchar(100) not null,
    filed_at timestamp with time zone not null,
    primary key (request, version)
);

create table approval_opinion (
    request varchar(80) not null,
    version integer not null,
    place integer not null,
    body varchar(20) not null,
    decision varchar(20) not null,
    opinion varchar(2000) not null,
    reply_number varchar(100) not null,
    correct_by date,
    attachments varchar(2000) not null,
    decided_by varchar(100) not null,
    decided_at timestamp with time zone not null,
    primary key (request, version, place),
    foreign key (request, version) references approval_version (request, version)
);

-- Public announcements and notices with their windows.
create table notice (
    id varchar(80) primary key,
    election varchar(64) not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    title varchar(200) not null,
    body text not null,
    scope varchar(200) not null,
    media varchar(5000) not null,
    phone varchar(40) not null,
    address varchar(200) not null,
    from_day date not null,
    to_day date not null,
    warnings varchar(200) not null,
    posted_by varchar(100) not null,
    posted_at timestamp with time zone not null
);
create index notice_election on notice (election, kind, posted_at);

-- Courses for those elected, and who came.
create table training_course (
    id varchar(80) primary key,
    election varchar(64) not null,
    round integer not null,
    title varchar(200) not null,
    content varchar(200) not null,
    held_on date not null,
    place varchar(200) not null,
    teacher varchar(100) not null
);
create index training_course_election on training_course (election, round);

create table training_attendance (
    course varchar(80) not null references training_course (id),
    trainee varchar(80) not null,
    name varchar(100) not null,
    attended boolean not null,
    primary key (course, trainee)
);
