-- Which installation this database is, and a value that only the key of its minutes makes: another key is refused at the start.
create table installation (
    id smallint not null primary key check (id = 1),
    name varchar(36) not null,
    key_check char(64) not null
);
