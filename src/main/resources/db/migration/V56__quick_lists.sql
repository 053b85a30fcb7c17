-- The letter that has been due longest is found without sorting all that are due, however many reminders one morning has.
drop index outbox_due;
create index outbox_due on outbox (state, not_before, id);

-- Bodies are sought by name without reading the timetables that stand beside them.
drop index election_newest;
create index election_newest on election (start_date, id, division, body);
