create schema if not exists telephony;

create table telephony.call (
    id          bigint      not null,
    agent       bigint      not null,
    number      bytea,
    seat        text        not null,
    source      text        not null check (source in ('HAND', 'SOFTPHONE')),
    external_id text,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    result      text,
    check ((ended_at is null) = (result is null))
) partition by range (id);
select retention.grow('telephony.call', 'id');
alter table telephony.call add primary key (id);
create index call_external on telephony.call (external_id) where external_id is not null;
comment on column telephony.call.number is 'sealed; null if the caller withheld it';
comment on column telephony.call.external_id is 'the softphone''s own name for it';

-- What was done with which case during a call; lies in the month of the case.
create table telephony.link (
    request bigint      not null,
    call    bigint      not null,
    kind    text        not null check (kind in ('REGISTERED', 'ADDED')),
    at      timestamptz not null
) partition by range (request);
select retention.grow('telephony.link', 'request');
alter table telephony.link add primary key (request, call, kind);
create index link_call on telephony.link (call);

-- Who is in which call now: one row for each agent who talks, so this table stays small.
create table telephony.line (
    account bigint not null primary key,
    call    bigint not null
);

-- What became of the last push of a case's record to an emergency service; lies in the month of the case.
create table telephony.handover (
    request bigint      not null,
    service text        not null,
    at      timestamptz not null,
    account bigint      not null,
    tries   integer     not null,
    outcome text        not null check (outcome in ('DELIVERED', 'FAILED', 'NO_LINE')),
    receipt text
) partition by range (request);
select retention.grow('telephony.handover', 'request');
alter table telephony.handover add primary key (request, service);
comment on column telephony.handover.receipt is 'the number under which the service has it, where it says one';
