-- From which day a window of candidacy is counted: when a holiday year is imported it is counted anew.
alter table registration add column extended_on date;
alter table registration add column extended_days integer;
alter table appeal add column told_on date;
alter table missing_material add column asked_on date;
