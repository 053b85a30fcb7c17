-- How far the demo clock is ahead of the machine's; one row, none before it was first moved.
create table demo_clock (
    id           smallint not null primary key check (id = 1),
    ahead_millis bigint   not null
);
