create schema if not exists city;

-- Rows are not edited but followed: a changed area, unit and so on ends on valid_to and begins anew on another valid_from.

create table city.area (
    code       text not null,
    name       text not null,
    level      text not null,
    parent     text,
    committee  text,                       -- the full name of a community's committee, where it differs
    aliases    text[] not null default '{}',
    centre_lon double precision,           -- WGS-84
    centre_lat double precision,
    valid_from date not null,
    valid_to   date,                       -- the first day on which it no longer holds
    primary key (code, valid_from)
);

-- Boundaries as WKB in WGS-84. What was replaced stays, with the moment of its end.
create table city.area_boundary (
    id          bigint generated always as identity primary key,
    area        text not null,
    boundary    bytea not null,
    approximate boolean not null,
    source      text not null,
    attribution text not null,
    since       timestamptz not null,
    until       timestamptz
);
create unique index area_boundary_current on city.area_boundary (area) where until is null;

create table city.unit (
    code       text not null,
    name       text not null,
    level      text not null,
    parent     text,
    area       text,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);

-- For which line of business a unit answers, and where.
create table city.unit_duty (
    unit       text not null,
    duty       text not null,
    area       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (unit, duty, area, valid_from)
);

-- How the words of a category's lead rule are turned into a unit.
create table city.lead_rule (
    rule       text not null,
    scope      text not null,
    duty       text,
    note       text,
    valid_from date not null,
    valid_to   date,
    primary key (rule, valid_from)
);

create table city.category (
    code       text not null,
    l1         text not null,
    l2         text not null,
    l3         text not null,
    lead_rule  text not null,
    level      text not null,
    sla        text not null,
    flags      text not null,              -- letters, see CategoryFlag
    note       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);

create table city.channel (
    code          text not null,
    name          text not null,
    partner       boolean not null,
    online        boolean not null,
    answers_back  boolean not null,
    callback      boolean not null,
    street_direct boolean not null,
    enterprise    boolean not null,
    position      integer not null,
    valid_from    date not null,
    valid_to      date,
    primary key (code, valid_from)
);

create table city.situation (
    code       text not null,
    class      text not null,
    situation  text not null,
    wording    text not null,
    valid_from date not null,
    valid_to   date,
    primary key (code, valid_from)
);

-- The working calendar: every edit makes a version; days tell from which version up to which they stood.
create table city.calendar (
    version integer not null primary key,
    at      timestamptz not null,
    source  text not null
);
create table city.calendar_day (
    day           date not null,
    kind          text not null,
    name          text not null,
    since_version integer not null references city.calendar,
    until_version integer references city.calendar,
    primary key (day, since_version)
);
create unique index calendar_day_current on city.calendar_day (day) where until_version is null;
create table city.calendar_year (
    year          integer not null primary key,
    since_version integer not null references city.calendar
);
create table city.working_hours (
    valid_from date not null,
    starts     time not null,
    ends       time not null,
    primary key (valid_from, starts)
);

create table city.rule_pack (
    version    integer not null primary key,
    valid_from date not null,
    reason     text not null
);
create table city.rule_limit (
    version integer not null references city.rule_pack,
    key     text not null,
    amount  integer not null check (amount >= 0),
    unit    text not null,
    what    text not null,
    primary key (version, key)
);
create table city.rule_number (
    version integer not null references city.rule_pack,
    key     text not null,
    value   integer not null,
    what    text not null,
    primary key (version, key)
);
