create schema if not exists journal;

-- One line for everything that has happened: audit trail, outbox and source of every read model.
create table journal.entry (
    id         bigint   not null primary key,
    xid        xid8     not null default pg_current_xact_id(),
    subject    text     not null,
    subject_id bigint   not null,
    version    integer  not null,
    type       text     not null,
    format     smallint not null,
    at         timestamptz not null,
    actor      bigint,
    role       text     not null,
    unit       text,
    from_state text,
    to_state   text,
    reason     text,
    body       json     not null, -- json, not jsonb: kept to the byte, since it is hashed
    hash       bytea    not null
);
create unique index entry_subject on journal.entry (subject, subject_id, version);
-- The order in which followers read: an entry is visible to them once no older transaction can still commit.
create index entry_order on journal.entry (xid, id);

-- Entries are never changed or removed by the application.
create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger entry_append_only before update or delete on journal.entry
    for each row execute function journal.refuse_change();

-- How far each follower has come; its row is locked while it works, so that one node at a time runs it.
create table journal.follower (
    name     text   not null primary key,
    xid      xid8   not null default '0',
    entry_id bigint not null default 0,
    moved_at timestamptz,
    fault    text
);
