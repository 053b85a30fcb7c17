-- The groups of those to whom a letter is addressed, when this one is only a copy for the information of its recipient; empty for the letter itself.
alter table outbox add column copy_of varchar(200) default '' not null;
