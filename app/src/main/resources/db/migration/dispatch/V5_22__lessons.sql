-- Projected from the journal, and can be rebuilt from it: what became of each dispatch. Texts stay with the request.
create table dispatch.lesson (
    request          bigint not null,
    category         text,
    area             text,
    channel          text   not null,
    urgency          text   not null,
    complained_about text,
    accepted_at      timestamptz,
    first_at         timestamptz,
    first_unit       text,
    first_account    bigint,
    first_role       text,                   -- SYSTEM: the machine
    lead_unit        text,                   -- with whom it stands
    returns          integer not null default 0,
    changed_by       text,                   -- RETURN, REDISPATCH, CONSULTATION: what changed the first lead
    changed_at       timestamptz,
    settled_by       text,                   -- what the lead rests on: DISPATCH, RETURN, REDISPATCH, CONSULTATION
    confirmed_at     timestamptz,            -- the lead has replied
    solved           text,
    satisfied        text,
    cited            text                    -- what the unit cited that last asked to return it
) partition by range (request);
select retention.grow('dispatch.lesson', 'request');
alter table dispatch.lesson add primary key (request);
create index lesson_category on dispatch.lesson (category, first_at) where first_at is not null;
create index lesson_first_at on dispatch.lesson (first_at) where first_at is not null;

-- What consultations have decided.
create table dispatch.precedent (
    request    bigint      not null primary key,
    category   text        not null,
    area       text,
    lead       text        not null,
    decided_at timestamptz not null
);
create index precedent_category on dispatch.precedent (category, decided_at);

-- Does the catalogue change? One task for each return that was upheld.
create table dispatch.question (
    request       bigint      not null primary key,
    category      text,
    area          text,
    from_unit     text        not null,
    to_unit       text,
    cited         text        not null default '',
    opened_at     timestamptz not null,
    state         text        not null default 'OPEN',
    answered_at   timestamptz,
    answered_by   bigint,
    reason        text,
    clause        bigint
);
create index question_open on dispatch.question (opened_at) where state = 'OPEN';

-- What officers stated of a case for the catalogue's conditions.
create table dispatch.stated (
    request bigint      not null,
    key     text        not null,
    value   text        not null,
    at      timestamptz not null,
    account bigint
) partition by range (request);
select retention.grow('dispatch.stated', 'request');
alter table dispatch.stated add primary key (request, key);

-- Cases that are kept as typical (典型案例).
create table dispatch.typical (
    request    bigint      not null,
    category   text        not null,
    area       text,
    lead       text        not null,
    reason     text        not null,
    since      timestamptz not null,
    by_account bigint      not null,
    ended_at   timestamptz,
    ended_by   bigint,
    end_reason text,
    primary key (request, since)
);
create unique index typical_now on dispatch.typical (request) where ended_at is null;
create index typical_category on dispatch.typical (category) where ended_at is null;
