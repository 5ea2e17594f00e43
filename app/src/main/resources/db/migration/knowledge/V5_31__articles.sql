create schema if not exists knowledge;

-- Articles (知识条目). A number is for good; what an article says changes by a new version, which is written by some and reviewed by another.
-- A version that was published never changes again but for being taken back. Expired by date and replaced by a later version are derived.
create sequence knowledge.article_number;
create table knowledge.article (
    number       bigint      not null,
    version      integer     not null,
    revision     integer     not null,
    state        text        not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'EXPIRED', 'DISCARDED')),
    title        text        not null,
    question     text        not null,
    answer       text        not null,
    aliases      text        not null default '',
    categories   text[]      not null default '{}',
    areas        text[]      not null default '{}',   -- with everything below them; none for the whole city
    source       text        not null,
    owner        text        not null,
    for_citizens boolean     not null,
    valid_from   date        not null,
    last_day     date,
    writers      bigint[]    not null default '{}',   -- everybody who has saved this version
    changed_at   timestamptz not null,
    reviewer     bigint,
    reviewed_at  timestamptz,
    note         text        not null default '',
    primary key (number, version),
    check (last_day is null or last_day >= valid_from)
);

-- What somebody found wrong in an article (纠错): a task for whoever writes it.
create table knowledge.correction (
    id          bigint      not null primary key,
    number      bigint      not null,
    version     integer     not null,
    text        text        not null,
    reported_at timestamptz not null,
    reported_by bigint      not null,
    accepted    boolean,                              -- null while it is open
    settled_at  timestamptz,
    settled_by  bigint,
    answer      text        not null default '',
    check ((accepted is null) = (settled_at is null))
);
create index correction_open on knowledge.correction (id) where accepted is null;
create index correction_article on knowledge.correction (number, id);

-- Which answer cited which version. Projected from the journal and can be rebuilt from it.
create table knowledge.citation (
    request bigint      not null,
    answer  bigint      not null,
    number  bigint      not null,
    version integer     not null,
    at      timestamptz not null,
    account bigint
) partition by range (request);
select retention.grow('knowledge.citation', 'request');
alter table knowledge.citation add primary key (request, answer);
create index citation_article on knowledge.citation (number, request);

-- What a city sets for this module. The newest version that holds decides.
create table knowledge.setting (
    key        text           not null,
    valid_from date           not null,
    version    integer        not null,
    value      numeric(12, 4) not null,
    what       text           not null,
    made_by    bigint,
    primary key (key, version)
);
insert into knowledge.setting (key, valid_from, version, value, what) values
('expiry-notice-days', '2010-01-01', 1, 30, '到期前多少天提醒维护单位'),
('correction-days',    '2010-01-01', 1, 3,  '纠错应在几天内处理');
