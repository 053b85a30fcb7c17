-- How the presiding body settled a tie that run-offs had not (E11).
alter table ballot_round add column tie_break text;

-- Another form of voting asked for in an emergency, and the answer (E24).
alter table meeting add column other_form text;

-- Speeches over time, in seconds, and who comes first of those with equal results (E6, E7).
alter table competition add column overtime text;
alter table competition add column precedence text;
