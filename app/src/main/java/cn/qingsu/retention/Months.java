package cn.qingsu.retention;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The months in which tables grow: every partitioned table has one partition for each of them, cut by the time-sorted id of
 * the request at midnight in the city's zone.
 */
@Component
public class Months {

    /** How far ahead partitions are made, so that an installation that nobody looks after for weeks goes on. */
    private static final int AHEAD = 2;

    private static final String CLAUSE = "本系统默认：留存期限";

    /**
     * What one table holds of one month.
     *
     * @param bytes with indexes and long texts
     * @param rows as the database estimates them
     */
    public record Size(YearMonth month, String table, long bytes, long rows) {}

    private final JdbcClient sql;
    private final List<MonthGuard> guards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Months(JdbcClient sql, List<MonthGuard> guards, TransactionTemplate transaction, Clock clock) {
        this.guards = List.copyOf(guards);
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the months that are missing, from this one to two ahead.
     *
     * @return how many were made
     */
    public int makeAhead() {
        YearMonth now = YearMonth.from(CityTime.day(clock.instant()));
        return make(now, now.plusMonths(AHEAD));
    }

    /**
     * Makes the months that are missing between two, both included; rows that lie there already move into them. Each table is given its part in a
     * transaction of its own: whoever reads two tables would else wait for the one while this waits for the other. Waits two
     * seconds for a table at most, so that nobody queues behind it.
     *
     * @return how many were made
     * @throws org.springframework.dao.DataAccessException if a table was busy for longer; what was made till then stays, and the next call goes on
     */
    public int make(YearMonth since, YearMonth until) {
        List<LocalDate> known = known();
        List<LocalDate> missing = since.atDay(1)
                .datesUntil(until.plusMonths(1).atDay(1), Period.ofMonths(1))
                .filter(month -> !known.contains(month))
                .toList();
        int made = 0;
        for (LocalDate month : missing) {
            growing().forEach(table -> transaction.executeWithoutResult(status -> part(table, month)));
            made += sql.sql("insert into retention.month values (?) on conflict do nothing")
                    .param(Date.valueOf(month))
                    .update();
        }
        return made;
    }

    /** One at a time, on whatever node. */
    private void part(String table, LocalDate month) {
        doNotQueue();
        call("select pg_advisory_xact_lock(hashtextextended('retention.month', 0))");
        // the strongest lock that is needed comes first: after a weaker one, whoever has read the table and goes on to
        // write would wait for this transaction, and it for him
        sql.sql("lock table only " + table + "_other in access exclusive mode").update();
        call(
                "select retention.make_partition(table_name, key, unique_columns, ?) from retention.growing where table_name = ?",
                Date.valueOf(month),
                table);
    }

    private List<String> growing() {
        return sql.sql("select table_name from retention.growing order by table_name")
                .query(String.class)
                .list();
    }

    private List<LocalDate> known() {
        return sql.sql("select month from retention.month")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** What every table holds of every month, the oldest month first. */
    public List<Size> sizes() {
        return sql.sql("""
                        select m.month, g.table_name, pg_total_relation_size(part) as bytes, greatest(c.reltuples, 0)::bigint as rows
                          from retention.month m
                         cross join retention.growing g
                         cross join to_regclass(retention.partition_name(g.table_name, m.month)) part
                          join pg_class c on c.oid = part
                         order by m.month, g.table_name
                        """)
                .query((row, n) -> new Size(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("table_name"),
                        row.getLong("bytes"),
                        row.getLong("rows")))
                .list();
    }

    /**
     * The first of the months that must be kept by the rule that holds today; older ones may be dropped.
     */
    public YearMonth keptSince() {
        LocalDate today = CityTime.day(clock.instant());
        int months = sql.sql("select months from retention.rule where valid_from <= ? order by valid_from desc limit 1")
                .param(Date.valueOf(today))
                .query(Integer.class)
                .single();
        return YearMonth.from(today).minusMonths(months);
    }

    /**
     * Drops a month for good: the requests registered in it with all that belongs to them.
     *
     * @return refused with {@code month-kept} while the rule keeps it, {@code month-needed} while a module needs it, or
     *     {@code month-unknown}
     */
    public Decision<YearMonth> drop(YearMonth month) {
        if (!known().contains(month.atDay(1))) {
            return unknown(month);
        }
        YearMonth kept = keptSince();
        if (!month.isBefore(kept)) {
            return Decision.refused("month-kept", CLAUSE, "按留存期限，" + kept + " 及以后的月份须保留，不能删除。");
        }
        Optional<String> needed = guards.stream()
                .map(guard -> guard.needs(month))
                .flatMap(Optional::stream)
                .findFirst();
        if (needed.isPresent()) {
            return Decision.refused("month-needed", CLAUSE, needed.get());
        }
        transaction.executeWithoutResult(status -> {
            doNotQueue();
            call("select retention.drop_month(?)", Date.valueOf(month.atDay(1)));
        });
        return Decision.accepted(month);
    }

    /**
     * Moves a month's tables to another tablespace of the database.
     *
     * @return refused with {@code month-unknown}
     * @throws org.springframework.dao.DataAccessException if there is no such tablespace, or a table was busy
     */
    public Decision<YearMonth> move(YearMonth month, String tablespace) {
        if (!known().contains(month.atDay(1))) {
            return unknown(month);
        }
        transaction.executeWithoutResult(status -> {
            doNotQueue();
            call("select retention.move_month(?, ?)", Date.valueOf(month.atDay(1)), tablespace);
        });
        return Decision.accepted(month);
    }

    /** How many rows lie in no month, since theirs was not made in time; they move when it is. */
    public long outside() {
        return growing().stream()
                .mapToLong(
                        table -> sql.sql("select count(*) from (select 1 from " + table + "_other limit 1000) counted")
                                .query(Long.class)
                                .single())
                .sum();
    }

    private void doNotQueue() {
        sql.sql("set local lock_timeout = '2s'").update();
    }

    private void call(String function, Object... values) {
        sql.sql(function).params(values).query((row, n) -> true).list();
    }

    private static Decision<YearMonth> unknown(YearMonth month) {
        return Decision.refused("month-unknown", CLAUSE, "没有 " + month + " 这个月的分区，./qingsu months 可查看现有月份。");
    }
}
