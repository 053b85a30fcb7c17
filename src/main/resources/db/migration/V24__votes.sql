-- Whether the open seats of a round wait for a decision until others have voted again (E11, E12).
alter table ballot_round add column waiting boolean default false not null;

-- When the meeting was called together before and too few came (E8).
alter table meeting add column failed text default '[]' not null;
