package cn.qingsu.retention;

import cn.qingsu.kernel.CityTime;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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

    /**
     * What one table holds of one month.
     *
     * @param bytes with indexes and long texts
     * @param rows as the database estimates them
     */
    public record Size(YearMonth month, String table, long bytes, long rows) {}

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Months(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
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
     * Makes the months that are missing between two, both included; rows that lie there already move into them. Waits two
     * seconds for a table at most, so that nobody queues behind it.
     *
     * @return how many were made
     * @throws org.springframework.dao.DataAccessException if a table was busy for longer; nothing is made then
     */
    public int make(YearMonth since, YearMonth until) {
        if (known().containsAll(since.atDay(1)
                .datesUntil(until.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .toList())) {
            return 0;
        }
        Integer made = transaction.execute(status -> {
            sql.sql("set local lock_timeout = '2s'").update();
            return sql.sql("select retention.make_months(?, ?)")
                    .param(Date.valueOf(since.atDay(1)))
                    .param(Date.valueOf(until.atDay(1)))
                    .query(Integer.class)
                    .single();
        });
        return made == null ? 0 : made;
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
}
