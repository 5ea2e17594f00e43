create schema if not exists request;

-- The case that the citizen knows by its number. One row, read and written whole by a command.
create table request.request (
    id                  bigint      not null primary key,
    number              text        not null unique,
    version             integer     not null, -- of the journal chain; every command checks and raises it
    head                bytea       not null, -- hash of the newest journal entry
    state               text        not null,
    registered_at       timestamptz not null,
    -- the matter
    channel             text        not null,
    source_number       text,
    source_time         timestamptz,
    title               text        not null,
    text                text        not null,
    requester           bigint,
    callback_wanted     boolean     not null,
    type                text        not null,
    urgency             text        not null,
    complex             boolean     not null,
    privacy             text        not null,
    category            text,
    address             text,
    lon                 double precision,
    lat                 double precision,
    district            text,
    street              text,
    community           text,
    complained_about    text,
    -- the citizen clock
    clock_start         timestamptz not null,
    due_at              timestamptz not null,
    due_rules           integer     not null,
    due_calendar        integer     not null,
    due_provisional     boolean     not null,
    paused_since        timestamptz,
    pause_ground        text,
    paused_days         integer     not null,
    paused_seconds      bigint      not null,
    -- standing
    stage_due           timestamptz,
    parked_until        timestamptz,
    supervised          boolean     not null,
    merged_into         bigint,
    outcome             text,
    reply               bigint,
    contact_tried       boolean     not null,
    judged_by           bigint,
    settled_at          timestamptz,
    -- what has been used up
    round               integer     not null,
    returns             integer     not null,
    extensions          integer     not null,
    extension_days      integer     not null,
    return_petition     bigint,
    extension_petition  bigint,
    extension_asked     integer     not null,
    parking_petition    bigint,
    parking_asked       integer     not null,
    objected            boolean     not null,
    ever_dispatched     boolean     not null,
    first_accurate      boolean     not null,
    exclusion_reviews   integer     not null,
    handlers            bigint[]    not null,
    -- derived, for lists
    lead_unit           text,
    attention_at        timestamptz, -- the next moment at which somebody should look; orders the queues
    yellow_at           timestamptz,
    red_at              timestamptz,
    unit_due            timestamptz
);
create unique index request_source on request.request (channel, source_number) where source_number is not null;
create index request_queue on request.request (state, attention_at, id);
create index request_yellow on request.request (yellow_at) where yellow_at is not null;
create index request_supervised on request.request (attention_at, id) where supervised;
create index request_petition on request.request (attention_at, id)
    where extension_petition is not null or parking_petition is not null;
create index request_merged on request.request (merged_into) where merged_into is not null;
create index request_requester on request.request (requester) where requester is not null;

-- One hand-over to one unit; a tree by parent.
create table request.assignment (
    id              bigint      not null primary key,
    request         bigint      not null references request.request,
    parent          bigint,
    role            text        not null,
    unit            text        not null,
    round           integer     not null,
    binding         boolean     not null,
    given_at        timestamptz not null,
    acknowledge_by  timestamptz not null,
    acknowledged_at timestamptz,
    automatic       boolean     not null,
    contact_by      timestamptz,
    contacted_at    timestamptz,
    due_at          timestamptz not null,
    due_rules       integer     not null,
    due_calendar    integer     not null,
    due_provisional boolean     not null,
    closed_at       timestamptz,
    closed_as       text
);
create index assignment_request on request.assignment (request);
create index assignment_open on request.assignment (unit, due_at, id) where closed_at is null;
create index assignment_unit on request.assignment (unit, id);
create unique index assignment_one_lead on request.assignment (request) where closed_at is null and role = 'LEAD';

-- What was said: replies, reports, answers, questions. Kept apart from the journal, whose entries name these rows.
create table request.words (
    id            bigint      not null primary key,
    request       bigint      not null references request.request,
    kind          text        not null,
    unit          text,
    at            timestamptz not null,
    account       bigint,
    internal_text text,
    public_text   text,
    claim         text,
    approved      boolean,
    points        text,
    decided_at    timestamptz,
    decided_by    bigint
);
create index words_request on request.words (request);

-- What a unit asked for: to return, to extend, to park.
create table request.petition (
    id         bigint      not null primary key,
    request    bigint      not null references request.request,
    assignment bigint      not null,
    kind       text        not null,
    unit       text        not null,
    clause     text,
    reason     text        not null,
    amount     integer,
    asked_at   timestamptz not null,
    asked_by   bigint,
    granted    boolean,
    note       text,
    decided_at timestamptz,
    decided_by bigint
);
create index petition_request on request.petition (request);

-- One row for each limit that is being watched.
create table request.alarm (
    request       bigint      not null references request.request,
    kind          text        not null,
    assignment    bigint      not null default 0,
    due_at        timestamptz not null,
    fire_at       timestamptz not null,
    times         integer     not null default 0,
    claimed_until timestamptz,
    primary key (request, kind, assignment)
);
create index alarm_fire on request.alarm (fire_at);

-- Numbers are handed out to nodes in blocks, without anybody waiting for anybody; each day counts from its own base.
create sequence request.number_block increment by 20 start 1;
create table request.number_day (
    day  date   not null primary key,
    base bigint not null
);
