create schema if not exists followup;

-- What follows from an answer (rules 5). A version holds from a day on; the first rule that fits decides.
-- An empty condition always fits.
create table followup.rule (
    version    integer not null,
    valid_from date    not null,
    position   integer not null,
    reached    text[]  not null default '{}' check (reached   <@ '{YES,NO}'),
    contacted  text[]  not null default '{}' check (contacted <@ '{YES,NO,UNSAID}'),
    solved     text[]  not null default '{}' check (solved    <@ '{SOLVED,PARTLY,UNSOLVED}'),
    satisfied  text[]  not null default '{}' check (satisfied <@ '{SATISFIED,BASICALLY,DISSATISFIED,UNSAID}'),
    reasonable text[]  not null default '{}' check (reasonable <@ '{YES,NO}'),
    stage      text[]  not null default '{}' check (stage <@ '{FIRST,LEVEL_UP,CONSULTATION}'),
    outcome    text    not null,
    what       text    not null,
    primary key (version, position)
);

insert into followup.rule (version, valid_from, position, reached, contacted, solved, satisfied, reasonable, stage, outcome, what) values
(1, '2020-01-01',  10, '{NO}',  '{}',   '{}',         '{}',                       '{}',    '{}',             'UNREACHABLE', '多次未能接通：联系不上，不计入各项比率'),
(1, '2020-01-01',  20, '{}',    '{}',   '{UNSOLVED}', '{}',                       '{YES}', '{CONSULTATION}', 'CONSULT',     '第三次仍未解决、诉求合理：督办并会商'),
(1, '2020-01-01',  30, '{}',    '{}',   '{UNSOLVED}', '{}',                       '{YES}', '{LEVEL_UP}',     'REDO_HIGHER', '第二轮起未解决、诉求合理：提级再次交办'),
(1, '2020-01-01',  40, '{}',    '{}',   '{UNSOLVED}', '{}',                       '{YES}', '{}',             'REDO',        '未解决、诉求合理：再次交办'),
(1, '2020-01-01',  50, '{}',    '{}',   '{PARTLY}',   '{DISSATISFIED,UNSAID}',    '{YES}', '{CONSULTATION}', 'CONSULT',     '部分解决而诉求人不认可，按未解决处理'),
(1, '2020-01-01',  60, '{}',    '{}',   '{PARTLY}',   '{DISSATISFIED,UNSAID}',    '{YES}', '{LEVEL_UP}',     'REDO_HIGHER', '部分解决而诉求人不认可，按未解决处理'),
(1, '2020-01-01',  70, '{}',    '{}',   '{PARTLY}',   '{DISSATISFIED,UNSAID}',    '{YES}', '{}',             'REDO',        '部分解决而诉求人不认可，按未解决处理'),
(1, '2020-01-01',  80, '{}',    '{NO}', '{}',         '{}',                       '{}',    '{}',             'REDO',        '承办单位未联系诉求人：标记并再次交办'),
(1, '2020-01-01',  90, '{}',    '{}',   '{UNSOLVED}', '{}',                       '{NO}',  '{}',             'EXCLUSION',   '未解决、诉求不合理：不合理诉求认定'),
(1, '2020-01-01', 100, '{}',    '{}',   '{PARTLY}',   '{DISSATISFIED,UNSAID}',    '{NO}',  '{}',             'EXCLUSION',   '部分解决、其余诉求不合理：不合理诉求认定'),
(1, '2020-01-01', 110, '{}',    '{}',   '{SOLVED}',   '{DISSATISFIED}',           '{}',    '{}',             'EXPLAIN',     '已解决但不满意：解释说明'),
(1, '2020-01-01', 120, '{}',    '{}',   '{SOLVED}',   '{}',                       '{}',    '{}',             'CLOSE',       '已解决：办结；未表态的不算满意'),
(1, '2020-01-01', 130, '{}',    '{}',   '{PARTLY}',   '{SATISFIED,BASICALLY}',    '{}',    '{}',             'CLOSE',       '部分解决而诉求人认可：办结');

-- Everything below is projected from the journal and can be rebuilt from it.

-- The round of handling of a request that was handled more than once.
create table followup.round (
    request bigint  not null primary key,
    round   integer not null
);

-- A unit's claim and the citizen's verdict on it, apart; one row for each reply that was not sent back.
create table followup.verdict (
    request   bigint      not null,
    reply     bigint      not null,
    round     integer     not null,
    unit      text        not null,
    claim     text        not null,
    claimed_at timestamptz not null,
    judged_at timestamptz,
    author    text,        -- REQUESTER, or the role of whoever asked
    account   bigint,
    contacted boolean,
    solved    text,
    satisfied text,
    outcome   text,
    primary key (request, reply)
);

-- A call that is to be made.
create table followup.task (
    request   bigint      not null,
    reply     bigint      not null,
    round     integer     not null,
    unit      text        not null,
    claim     text,
    opened_at timestamptz not null,
    start_by  timestamptz not null,
    due_at    timestamptz not null,
    tries     integer     not null default 0,
    next_at   timestamptz not null,
    closed_at timestamptz,
    closed_as text,        -- the event by which the request left the call-back
    primary key (request, reply)
);
create unique index task_open on followup.task (request) where closed_at is null;
create index task_next on followup.task (next_at, request) where closed_at is null;

-- A call that nobody answered.
create table followup.attempt (
    request bigint      not null,
    reply   bigint      not null,
    n       integer     not null,
    at      timestamptz not null,
    part    integer     not null,
    account bigint,
    note    text,
    primary key (request, reply, n)
);
