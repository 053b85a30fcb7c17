-- The list of divisions as a whole: a number that grows with each change, by which a node notices that what it remembers is old,
-- and which of the program's lists was taken in last.
create table division_list (
    id smallint not null primary key check (id = 1),
    revision bigint not null,
    shipped varchar(64) not null
);

insert into division_list (id, revision, shipped) values (1, 0, '');
