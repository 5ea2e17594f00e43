-- What an officer has done and may still take back: carried out when it is due, by whichever node. Sealed, since it holds what he wrote.
-- A row goes when it was carried out or taken back; one that was refused stays until its officer has read why.
create table desk.held (
    id       bigint      not null primary key,
    request  bigint      not null,
    account  bigint      not null,
    grants   text        not null, -- those by which he acted
    version  integer     not null,
    draft    text        not null, -- the key of the form's draft
    says     text        not null,
    content  bytea       not null, -- the commands as JSON
    at       timestamptz not null,
    due_at   timestamptz not null,
    attempts integer     not null default 0,
    refusal  text
);
create unique index held_one_a_case on desk.held (request) where refusal is null;
create index held_due on desk.held (due_at) where refusal is null;
create index held_account on desk.held (account);
