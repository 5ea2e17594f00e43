-- A form lies in the month of the request that it made. That a key is taken once, over all months, is kept by a lock on it.
alter table intake.submission rename to submission_was;
alter table intake.submission_was drop constraint submission_pkey;
drop index intake.submission_at;

create table intake.submission (like intake.submission_was including defaults including comments) partition by range (request_id);
select retention.grow('intake.submission', 'request_id');
insert into intake.submission select * from intake.submission_was;
drop table intake.submission_was;
alter table intake.submission add primary key (key, request_id);
