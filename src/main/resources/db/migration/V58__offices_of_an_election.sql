-- Whom the elections of a month brought into office.
create index office_election on office (election);
