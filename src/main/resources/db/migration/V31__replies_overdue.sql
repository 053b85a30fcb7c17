-- Until when the body that has a request before it answers in time, and whether the minutes say that it has not (B.4, E16).
alter table approval_request add column reply_by date;
alter table approval_request add column reply_noted boolean default false not null;
create index approval_request_reply_by on approval_request (reply_by);
