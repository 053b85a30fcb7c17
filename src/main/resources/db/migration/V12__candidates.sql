-- What is done about too few candidates (E1, E2), as JSON; empty while there are enough.
alter table registration add column remedy text;
