-- A filter to which somebody gave a name: a tab beside his lists, and beside those of his unit if he shares it.
create table desk.saved_view (
    id     bigint      not null primary key,
    owner  bigint      not null,
    name   text        not null,
    filter text        not null, -- as it stands in an address
    unit   text,                 -- with whom it is shared; null for nobody
    at     timestamptz not null
);
create index saved_view_owner on desk.saved_view (owner);
create index saved_view_unit on desk.saved_view (unit) where unit is not null;

-- The order in which one person has them, own and shared ones.
create table desk.view_place (
    account bigint  not null,
    view    bigint  not null references desk.saved_view on delete cascade,
    place   integer not null,
    primary key (account, view)
);
create index view_place_view on desk.view_place (view);
