-- Campaign schemes: every version that was ever stored, as its text.
create table campaign_scheme (
    id        varchar(40)              not null,
    version   integer                  not null,
    text      text                     not null,
    author    varchar(100)             not null,
    stored_at timestamp with time zone not null,
    primary key (id, version)
);
