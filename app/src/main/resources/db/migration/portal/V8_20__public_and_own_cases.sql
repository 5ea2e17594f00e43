create schema if not exists portal;

-- What the public may know of a case, projected from the journal: no word of anybody's, no number, a place that is snapped to
-- a grid of about a hundred metres. Also of cases that are not shown (not fit), since a case may become fit later.
create table portal.public_case (
    request  bigint  not null,
    ref      text    not null, -- by which pages name it; does not lead to the request
    category text,
    fit      boolean not null, -- open privacy, no report of wrongdoing, no complaint about a unit
    stage    text    not null,
    district text,
    street   text,
    lon      double precision,
    lat      double precision,
    rough    boolean not null, -- only the street is known, and this is its middle
    day      date    not null, -- on which it was registered
    master   bigint            -- the request that it follows
) partition by range (request);
select retention.grow('portal.public_case', 'request');
alter table portal.public_case add primary key (request);
create index public_case_ref on portal.public_case (ref);
create index public_case_master on portal.public_case (master) where master is not null;
create index public_case_street on portal.public_case (street, request) where fit and stage <> 'NONE';
create index public_case_place on portal.public_case (lon, lat) where fit and stage <> 'NONE';

-- Which requests somebody has shown to be hers. The owner is a keyed hash of her phone and her query code; neither is kept.
create table portal.own_request (
    owner   text        not null,
    request bigint      not null,
    at      timestamptz not null
) partition by range (request);
select retention.grow('portal.own_request', 'request');
alter table portal.own_request add primary key (request, owner);
create index own_request_owner on portal.own_request (owner);
