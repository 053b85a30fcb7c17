-- The days on which an election was begun and completed, for the trend of a region; what was completed and annulled later keeps its day.
alter table election add column begun_on date;
alter table election add column completed_on date;

update election set
    begun_on = (select cast(substring(min(m.at), 1, 10) as date) from minutes m where m.election = election.id and m.action = 'election-started'),
    completed_on = (select cast(substring(min(m.at), 1, 10) as date) from minutes m where m.election = election.id and m.action = 'election-completed');
