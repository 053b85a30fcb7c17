-- The delegates to an election's congress as their units elected them, and what the check of their credentials found.
create table delegation (
    election varchar(40) not null primary key,
    delegates text not null,
    credentials text
);
