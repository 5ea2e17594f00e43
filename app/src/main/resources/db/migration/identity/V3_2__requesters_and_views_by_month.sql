-- A requester lies in the month in which he was heard of.
alter table identity.requester rename to requester_was;
alter table identity.requester_was drop constraint requester_pkey;
drop index identity.requester_phone;

create table identity.requester (like identity.requester_was including defaults) partition by range (id);
select retention.grow('identity.requester', 'id');
insert into identity.requester select * from identity.requester_was;
drop table identity.requester_was;
alter table identity.requester add primary key (id);
create index requester_phone on identity.requester (phone_hash, id) where phone_hash is not null;

-- Who saw a case is kept as long as the case.
alter table identity.viewed rename to viewed_was;
alter table identity.viewed_was drop constraint viewed_pkey;
drop index identity.viewed_request;
drop index identity.viewed_at;

create table identity.viewed (like identity.viewed_was including defaults) partition by range (request_id);
select retention.grow('identity.viewed', 'request_id');
insert into identity.viewed select * from identity.viewed_was;
drop table identity.viewed_was;
alter table identity.viewed add primary key (request_id, id);
create index viewed_at on identity.viewed using brin (at) with (pages_per_range = 32, autosummarize = on);
create trigger viewed_append_only before update or delete on identity.viewed
    for each row execute function identity.refuse_change();
