-- How long a month is kept after its end; of the rules that hold already, the newest. Ten years are our default.
create table retention.rule (
    valid_from date    not null primary key,
    months     integer not null check (months > 0)
);
insert into retention.rule values ('2020-01-01', 120);

-- Moves a month's tables and their indexes to another tablespace, such as one on slower disks. Nothing else is touched.
create function retention.move_month(month date, tablespace text) returns void language plpgsql as $$
declare
    moved record;
begin
    for moved in
        select c.oid::regclass::text as name, c.relkind
          from retention.growing g
         cross join to_regclass(retention.partition_name(g.table_name, month)) part
          left join pg_index i on i.indrelid = part
          join pg_class c on c.oid in (part, i.indexrelid)
         group by c.oid, c.relkind
    loop
        execute format('alter %s %s set tablespace %I', case moved.relkind when 'i' then 'index' else 'table' end, moved.name, tablespace);
    end loop;
end $$;

-- Drops a month: the requests registered in it with all that belongs to them. Nothing else is touched.
create function retention.drop_month(gone date) returns void language plpgsql as $$
declare
    grown record;
begin
    perform pg_advisory_xact_lock(hashtextextended('retention.month', 0));
    for grown in select * from retention.growing order by table_name
    loop
        execute format('drop table if exists %s', retention.partition_name(grown.table_name, gone));
    end loop;
    delete from retention.month where month = gone;
end $$;
