create schema if not exists search;

-- Everything here is projected from the journal and from the texts of requests, and can be rebuilt from them.

-- What is said in a request: every pair of neighbouring letters of its texts, two UTF-16 units in one number. Chinese is written without
-- blanks, so that a word is found as the pairs that it is made of. Names and phones of requesters are taken out before.
create table search.words (
    request bigint    not null,
    pairs   integer[] not null
) partition by range (request);
select retention.grow('search.words', 'request');
alter table search.words add primary key (request);
create index words_pairs on search.words using gin (pairs);

-- Where a request stands, and what decides who may see it. Beside the words and not with them, since it changes often and they seldom do.
create table search.standing (
    request          bigint      not null,
    state            text        not null,
    type             text        not null,
    urgency          text        not null,
    privacy          text        not null,
    channel          text        not null,
    category         text collate "C",
    district         text,
    street           text,
    community        text,
    units            text[]      not null,
    complained_about text,
    yellow_at        timestamptz,
    red_at           timestamptz,
    supervised       boolean     not null
) partition by range (request);
select retention.grow('search.standing', 'request');
alter table search.standing add primary key (request);
create index standing_state on search.standing (state, request);
create index standing_category on search.standing (category, request);
create index standing_street on search.standing (street, request);
create index standing_units on search.standing using gin (units);
create index standing_red on search.standing (red_at) where red_at is not null;
