-- What the machine thinks of each request before it knows what the people decided; judged later by what became of it.
create table dispatch.opinion (
    request        bigint      not null,
    category       text        not null,
    unit           text,
    probability    double precision,
    clause         bigint,
    clause_version integer,
    model          bigint,
    at             timestamptz not null,
    dispatched_at  timestamptz,              -- the machine dispatched it
    sampled        boolean     not null default false,
    checked_at     timestamptz,
    checked_by     bigint,
    agreed         boolean,
    should_be      text,
    check_note     text
) partition by range (request);
select retention.grow('dispatch.opinion', 'request');
alter table dispatch.opinion add primary key (request);
create index opinion_category on dispatch.opinion (category, at);
create index opinion_to_check on dispatch.opinion (dispatched_at) where sampled and checked_at is null;
create index opinion_dispatched on dispatch.opinion (dispatched_at) where dispatched_at is not null;

-- Requests whose opinion is still to be formed.
create table dispatch.to_consider (
    request  bigint      not null primary key,
    not_before timestamptz not null
);
create index to_consider_next on dispatch.to_consider (not_before);

-- For which categories the city lets the machine dispatch by itself. The newest row of a category counts.
create table dispatch.auto_category (
    category text        not null,
    enabled  boolean     not null,
    since    timestamptz not null,
    by_account bigint,
    reason   text        not null default '',
    primary key (category, since)
);
