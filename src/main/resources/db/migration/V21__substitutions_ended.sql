-- Whether a substitution's time has run out and what the substitute had not done has gone back.
alter table substitution add column ended boolean default false not null;
