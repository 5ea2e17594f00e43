-- Whether this is a demonstration city, with accounts whose password everybody knows, or a real one. One row, written by
-- the first start; a city that is real stays so.
create table identity.city_kind (
    only_row      boolean     not null primary key default true check (only_row),
    demonstration boolean     not null,
    decided_at    timestamptz not null
);
