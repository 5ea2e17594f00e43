-- A request and what belongs to it lie in the month in which it was registered. References between them are kept by the
-- one writer, the ledger, and not by the database: so a month can be moved or dropped without touching the rest.
alter table request.assignment drop constraint assignment_request_fkey;
alter table request.words drop constraint words_request_fkey;
alter table request.petition drop constraint petition_request_fkey;
alter table request.alarm drop constraint alarm_request_fkey;

alter table request.request rename to request_was;
alter table request.request_was drop constraint request_pkey;
alter table request.request_was drop constraint request_number_key;
drop index request.request_source;
drop index request.request_queue;
drop index request.request_yellow;
drop index request.request_supervised;
drop index request.request_petition;
drop index request.request_merged;
drop index request.request_requester;

create table request.request (like request.request_was including defaults) partition by range (id);
-- numbers are handed out by a sequence; that they are unique within a month is checked besides
select retention.grow('request.request', 'id', 'number');
insert into request.request select * from request.request_was;
drop table request.request_was;
alter table request.request add primary key (id);
-- a partner's number is taken once: registrations that bring one wait for each other by a lock
create index request_source on request.request (channel, source_number) where source_number is not null;
-- only what is not over: the queues stay as small as the work that is to be done
create index request_queue on request.request (state, attention_at, id)
    where state not in ('CLOSED', 'ARCHIVED', 'WITHDRAWN', 'VOID');
create index request_yellow on request.request (yellow_at) where yellow_at is not null;
create index request_supervised on request.request (attention_at, id) where supervised;
create index request_petition on request.request (attention_at, id)
    where extension_petition is not null or parking_petition is not null;
create index request_merged on request.request (merged_into) where merged_into is not null;
create index request_requester on request.request (requester) where requester is not null;

alter table request.assignment rename to assignment_was;
alter table request.assignment_was drop constraint assignment_pkey;
drop index request.assignment_request;
drop index request.assignment_open;
drop index request.assignment_unit;
drop index request.assignment_one_lead;

create table request.assignment (like request.assignment_was including defaults) partition by range (request);
select retention.grow('request.assignment', 'request');
insert into request.assignment select * from request.assignment_was;
drop table request.assignment_was;
alter table request.assignment add primary key (request, id);
create index assignment_open on request.assignment (unit, due_at, id) where closed_at is null;
create index assignment_unit on request.assignment (unit, request);
create unique index assignment_one_lead on request.assignment (request) where closed_at is null and role = 'LEAD';

alter table request.words rename to words_was;
alter table request.words_was drop constraint words_pkey;
drop index request.words_request;

create table request.words (like request.words_was including defaults) partition by range (request);
select retention.grow('request.words', 'request');
insert into request.words select * from request.words_was;
drop table request.words_was;
alter table request.words add primary key (request, id);

alter table request.petition rename to petition_was;
alter table request.petition_was drop constraint petition_pkey;
drop index request.petition_request;

create table request.petition (like request.petition_was including defaults) partition by range (request);
select retention.grow('request.petition', 'request');
insert into request.petition select * from request.petition_was;
drop table request.petition_was;
alter table request.petition add primary key (request, id);
