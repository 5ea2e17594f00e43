-- Who does which case: one officer a case, ends by itself. As small as the staff at work.
create table desk.in_hand (
    request bigint      not null primary key,
    account bigint      not null,
    name    text        not null,
    unit    text        not null,
    since   timestamptz not null,
    until   timestamptz not null,
    given   boolean     not null -- by a team leader; stays though the officer leaves
);
create index in_hand_unit on desk.in_hand (unit, until);
create index in_hand_account on desk.in_hand (account);

-- Which page of an officer is open, and with which case. A page that is silent is gone.
create table desk.open_case (
    account bigint      not null,
    page    text        not null,
    request bigint,
    name    text        not null,
    unit    text        not null,
    seen_at timestamptz not null,
    primary key (account, page)
);
create index open_case_request on desk.open_case (request) where request is not null;

create table desk.setting (
    key        text    not null,
    valid_from date    not null,
    version    integer not null,
    value      integer not null,
    what       text    not null,
    made_by    bigint,
    primary key (key, version)
);
insert into desk.setting (key, valid_from, version, value, what) values
    ('in-hand-minutes', '2020-01-01', 1, 30, '“我来办”的诉求，最后一次打开之后保留多少分钟'),
    ('given-hours', '2020-01-01', 1, 8, '班长分给同事的诉求保留多少小时'),
    ('undo-seconds', '2020-01-01', 1, 5, '转办等操作延迟多少秒生效、可以撤销；0 为立即生效');

-- What an officer chooses for himself.
create table desk.preference (
    account      bigint  not null primary key,
    undo_seconds integer not null
);
