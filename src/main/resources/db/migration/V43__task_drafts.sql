-- What somebody has typed into a task's form and not sent yet, for the colleagues who may answer the task; gone with the task.
create table task_draft (
    task varchar(64) not null primary key,
    account varchar(64) not null,
    saved_at timestamp with time zone not null,
    form text not null
);
