-- Letters to be mailed. Whoever decides something only adds rows in the same transaction; a sender takes them later.
-- One letter for one matter, its occurrence and one recipient, however often the work that causes it is repeated.
create table outbox (
    id varchar(36) not null primary key,
    kind varchar(40) not null,
    recipient varchar(100) not null,
    election varchar(64),
    matter varchar(100) not null,
    occurrence varchar(60) not null,
    facts text not null,
    actor varchar(64) not null,
    gathering varchar(20) not null,
    not_before timestamp with time zone not null,
    state varchar(10) not null,
    attempts integer not null,
    reason varchar(500) not null,
    created_at timestamp with time zone not null,
    done_at timestamp with time zone,
    constraint one_letter unique (kind, matter, occurrence, recipient)
);

create index outbox_due on outbox (state, not_before);
create index outbox_recipient on outbox (recipient, state);

-- What an administrator has put in the place of a shipped text.
create table mail_template (
    kind varchar(40) not null primary key,
    subject varchar(200) not null,
    body text not null,
    changed_by varchar(64) not null,
    changed_at timestamp with time zone not null
);

-- How a person wants personal mail: daily or none; without a row at once.
create table mail_choice (
    account varchar(64) not null primary key,
    choice varchar(10) not null
);

-- Who acts for whom, first and last day included.
create table substitution (
    id varchar(36) not null primary key,
    account varchar(64) not null,
    substitute varchar(64) not null,
    from_day date not null,
    to_day date not null,
    named_by varchar(64) not null,
    named_at timestamp with time zone not null
);

create index substitution_account on substitution (account, to_day);

-- The last day on which reminders of deadlines were put into the outbox; nodes take turns at the row.
create table daily_round (
    id integer not null primary key,
    last_day date not null
);

insert into daily_round (id, last_day) values (1, date '1970-01-01');
