-- What is projected of a request lies in the request's month.
alter table followup.round rename to round_was;
alter table followup.round_was drop constraint round_pkey;
create table followup.round (like followup.round_was including defaults) partition by range (request);
select retention.grow('followup.round', 'request');
insert into followup.round select * from followup.round_was;
drop table followup.round_was;
alter table followup.round add primary key (request);

alter table followup.verdict rename to verdict_was;
alter table followup.verdict_was drop constraint verdict_pkey;
create table followup.verdict (like followup.verdict_was including defaults) partition by range (request);
select retention.grow('followup.verdict', 'request');
insert into followup.verdict select * from followup.verdict_was;
drop table followup.verdict_was;
alter table followup.verdict add primary key (request, reply);

alter table followup.task rename to task_was;
alter table followup.task_was drop constraint task_pkey;
drop index followup.task_open;
drop index followup.task_next;
create table followup.task (like followup.task_was including defaults) partition by range (request);
select retention.grow('followup.task', 'request');
insert into followup.task select * from followup.task_was;
drop table followup.task_was;
alter table followup.task add primary key (request, reply);
create unique index task_open on followup.task (request) where closed_at is null;
create index task_next on followup.task (next_at, request) where closed_at is null;

alter table followup.attempt rename to attempt_was;
alter table followup.attempt_was drop constraint attempt_pkey;
create table followup.attempt (like followup.attempt_was including defaults) partition by range (request);
select retention.grow('followup.attempt', 'request');
insert into followup.attempt select * from followup.attempt_was;
drop table followup.attempt_was;
alter table followup.attempt add primary key (request, reply, n);
