-- Whether an office came by an appointment within the term and not by the election that the row names (JY-4.3.5d).
alter table office add column mid_term boolean default false not null;
