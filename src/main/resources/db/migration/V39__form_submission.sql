-- Forms of our pages that were sent, so that one sent twice is carried out once; answer is the address that the first sending led to.
create table form_submission (
    id varchar(36) not null primary key,
    sent_at timestamp with time zone not null,
    answer varchar(2000)
);

create index form_submission_sent on form_submission (sent_at);
