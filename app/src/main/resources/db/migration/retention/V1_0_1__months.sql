create schema if not exists retention;

-- What grows for ever lies in one partition for each month, by a time-sorted id: that of the request, so that a request
-- and all that belongs to it lie in the month in which it was registered, and are moved or dropped together.
create table retention.month (
    month date not null primary key check (month = date_trunc('month', month))
);

create table retention.growing (
    table_name     text not null primary key,
    key            text not null, -- the column with the id by which it is cut
    unique_columns text           -- what is unique within a month, where uniqueness over all months is kept by other means
);
comment on table retention.growing is 'partitioned tables; each has a partition for each month, and TABLE_other for what lies outside of them';

-- The lowest time-sorted id of a day in the city's zone: milliseconds since 2020, shifted by the 22 bits of node and counter.
create function retention.first_id(day date) returns bigint language sql immutable
    return (extract(epoch from day::timestamp at time zone 'Asia/Shanghai') * 1000 - 1577836800000)::bigint << 22;

create function retention.partition_name(table_name text, month date) returns text language sql immutable
    return table_name || to_char(month::timestamp, '_YYYY_MM');

-- Gives one table its partition for one month. Attached rather than made in its place: that lets others go on reading and writing.
create function retention.make_partition(table_name text, key text, unique_columns text, month date) returns void language plpgsql as $$
declare
    part  text   := retention.partition_name(table_name, month);
    first bigint := retention.first_id(month);
    after bigint := retention.first_id((month + interval '1 month')::date);
begin
    if to_regclass(part) is not null then
        return;
    end if;
    execute format('create table %s (like %s including defaults including constraints including storage)', part, table_name);
    if unique_columns is not null then
        execute format('create unique index on %s (%s)', part, unique_columns);
    end if;
    -- what came before its month was made; a trigger that keeps rows from being changed does not mean this
    execute format('alter table %s_other disable trigger user', table_name);
    execute format('with moved as (delete from %s_other where %I >= $1 and %I < $2 returning *) insert into %s select * from moved',
                   table_name, key, key, part) using first, after;
    execute format('alter table %s_other enable trigger user', table_name);
    execute format('alter table %s attach partition %s for values from (%s) to (%s)', table_name, part, first, after);
end $$;

-- Makes the months from one to another, both included, where they are missing; answers how many were.
create function retention.make_months(since date, until date) returns integer language plpgsql as $$
declare
    made integer := 0;
    each date;
    grown record;
begin
    -- one at a time, on whatever node
    perform pg_advisory_xact_lock(hashtextextended('retention.month', 0));
    for each in select m.day::date
                  from generate_series(date_trunc('month', since), date_trunc('month', until), interval '1 month') m(day)
                 where m.day::date not in (select month from retention.month)
                 order by 1
    loop
        for grown in select * from retention.growing order by table_name
        loop
            perform retention.make_partition(grown.table_name, grown.key, grown.unique_columns, each);
        end loop;
        insert into retention.month values (each);
        made := made + 1;
    end loop;
    return made;
end $$;

-- Lets a partitioned table grow by months; called by the migration that makes it.
create function retention.grow(table_name text, key text, unique_columns text default null) returns void language plpgsql as $$
begin
    execute format('create table %s_other partition of %s default', table_name, table_name);
    if unique_columns is not null then
        execute format('create unique index on %s_other (%s)', table_name, unique_columns);
    end if;
    insert into retention.growing values (table_name, key, unique_columns);
    perform retention.make_partition(table_name, key, unique_columns, month) from retention.month;
end $$;

-- From the oldest entry, where there are some already, to two months ahead.
do $$
declare
    oldest date := current_date;
begin
    if to_regclass('journal.entry') is not null then
        select coalesce((to_timestamp(((min(id) >> 22) + 1577836800000) / 1000.0) at time zone 'Asia/Shanghai')::date, current_date)
          into oldest from journal.entry where subject = 'request';
    end if;
    perform retention.make_months(oldest, (current_date + interval '2 months')::date);
end $$;
