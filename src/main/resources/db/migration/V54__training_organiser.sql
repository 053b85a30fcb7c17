-- Which level holds a course; empty where nobody said so.
alter table training_course add column organiser varchar(16);
