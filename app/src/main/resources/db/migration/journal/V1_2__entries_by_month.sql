-- Entries of requests lie with the month of their request; the others, of the city's data and of accounts, are few.
alter table journal.entry rename to entry_was;
alter table journal.entry_was drop constraint entry_pkey;
drop index journal.entry_subject;
drop index journal.entry_order;

create table journal.entry (like journal.entry_was including defaults) partition by list (subject);
create table journal.request_entry partition of journal.entry for values in ('request') partition by range (subject_id);
create table journal.other_entry partition of journal.entry default;
select retention.grow('journal.request_entry', 'subject_id');

insert into journal.entry select * from journal.entry_was;
drop table journal.entry_was;

-- also what two writers at once meet at: the versions of a subject are unique
alter table journal.entry add primary key (subject, subject_id, version);
create index entry_order on journal.entry (xid, id);
create trigger entry_append_only before update or delete on journal.entry
    for each row execute function journal.refuse_change();
