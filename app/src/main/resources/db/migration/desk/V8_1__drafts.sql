create schema if not exists desk;

-- What an officer has typed and not sent. May hold personal data: it is sealed, read by its account
-- alone, and lives for a day at most.
create table desk.draft (
    account bigint      not null,
    key     text        not null,
    content bytea       not null,
    at      timestamptz not null,
    primary key (account, key)
);

create index draft_at on desk.draft (at);
