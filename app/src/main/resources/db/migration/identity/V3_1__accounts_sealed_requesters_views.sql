create schema if not exists identity;

create table identity.account (
    id                   bigint      not null primary key,
    login                text        not null unique check (login = lower(login)),
    name                 text        not null,
    unit                 text        not null,
    password             text        not null, -- Argon2id, with its salt and parameters
    must_change_password boolean     not null default false,
    enabled              boolean     not null default true,
    failures             smallint    not null default 0,
    locked_until         timestamptz,
    last_login_at        timestamptz,
    created_at           timestamptz not null
);
create index account_unit on identity.account (unit, login);

-- A role within a subtree of units, for a span of days. Who changed it and what stood before is in the journal.
create table identity.account_grant (
    account_id bigint not null references identity.account on delete cascade,
    role       text   not null,
    scope      text   not null,
    valid_from date   not null,
    valid_until date  check (valid_until >= valid_from),
    primary key (account_id, role, scope, valid_from)
);

-- Sign-ins that hold now. The token itself is known to its owner alone; here lies its SHA-256.
create table identity.session (
    token_hash   bytea       not null primary key,
    kind         text        not null check (kind in ('COOKIE', 'BEARER')),
    account_id   bigint      not null references identity.account on delete cascade,
    acting_role  text, -- the one grant that the officer chose to act by; null for all
    acting_scope text,
    created_at   timestamptz not null,
    touched_at   timestamptz not null,
    expires_at   timestamptz not null
);
create index session_account on identity.session (account_id);
create index session_expires on identity.session (expires_at);

-- By which a key file is recognised, so that a lost or foreign one is noticed before anything is sealed with it.
create table identity.sealing_key (
    key_id        smallint    not null primary key,
    check_value   bytea       not null,
    first_seen_at timestamptz not null
);

-- Names and phones, sealed with AES-256-GCM; the keys lie outside the database.
create table identity.requester (
    id           bigint      not null primary key,
    name_sealed  bytea,
    phone_sealed bytea,
    phone_hash   bytea, -- HMAC-SHA-256 with a key of its own
    made_at      timestamptz not null
);
create index requester_phone on identity.requester (phone_hash, id) where phone_hash is not null;

-- Who saw which case, and why where personal data was shown.
create table identity.viewed (
    id           bigint      not null primary key,
    request_id   bigint      not null,
    account_id   bigint      not null,
    roles        text[]      not null,
    unit         text        not null,
    at           timestamptz not null,
    what         text        not null,
    requester_id bigint,
    purpose      text
);
create index viewed_request on identity.viewed (request_id, id);
create index viewed_at on identity.viewed (at, account_id);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log of views is append-only';
end $$;
create trigger viewed_append_only before update or delete on identity.viewed
    for each row execute function identity.refuse_change();
