-- Lists show the newest elections first, page by page.
create index election_newest on election (start_date, id);
