-- The mail with which a letter goes out, and the first part of its Message-ID; null as long as it waits for others to go out with.
-- What one mail holds is settled before it is handed over: letters may leave it, none joins.
alter table outbox add column batch varchar(36);

update outbox set batch = id where gathering = '' or state <> 'WAITING';

create index outbox_batch on outbox (batch);
