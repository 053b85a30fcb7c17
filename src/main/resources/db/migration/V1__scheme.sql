-- Schemes: every version that was ever stored, as its text.
create table scheme (
    id        varchar(40)              not null,
    version   integer                  not null,
    text      text                     not null,
    author    varchar(100)             not null,
    stored_at timestamp with time zone not null,
    primary key (id, version)
);

-- Holiday data that an administrator imported; it goes before the shipped data of the same year.
create table imported_year (
    of_year     integer                  not null primary key,
    days        text                     not null,
    imported_by varchar(100)             not null,
    imported_at timestamp with time zone not null
);
