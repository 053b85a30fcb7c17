-- Whose a scheme is: nobody's when it is shipped, else the division of the League body that sent it, or an account.
alter table scheme add column owner varchar(100);

update scheme set owner = (
    select first.author from scheme first
    where first.id = scheme.id and first.version = (select min(every.version) from scheme every where every.id = scheme.id));

update scheme set owner = 'shipped' where id in (select other.id from scheme other where other.author = 'shipped');

alter table scheme alter column owner set not null;
