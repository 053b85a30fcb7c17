-- Who did what in which election in a period is read from the index alone.
drop index minutes_at;
create index minutes_at on minutes (at, election, action, actor);
