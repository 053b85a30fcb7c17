-- On which day the registration ended, once it is closed: ages that are measured on that day stay what they were, whatever the calendar says later.
alter table registration add column last_day date;
