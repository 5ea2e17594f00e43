package cn.qingsu.messaging;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers as they hold today; another node's change is known here after ten seconds. */
@Repository
public class MessageLimits {

    private static final String CLAUSE = "消息设置：数值须在允许的范围内";
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<LocalDate, Map<String, Line>> believed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(BELIEVED).build();

    MessageLimits(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A number as it stands.
     *
     * @param what what it is, in Chinese
     */
    public record Line(String key, int version, LocalDate validFrom, int value, String what) {}

    public Line line(MessageLimit limit) {
        return Objects.requireNonNull(
                believed.get(CityTime.day(clock.instant()), this::read).get(limit.key()),
                () -> "no setting " + limit.key());
    }

    int value(MessageLimit limit) {
        return line(limit).value();
    }

    Duration hours(MessageLimit limit) {
        return Duration.ofHours(value(limit));
    }

    Courtesy courtesy() {
        return new Courtesy(value(MessageLimit.QUIET_FROM), value(MessageLimit.QUIET_UNTIL));
    }

    private Map<String, Line> read(LocalDate day) {
        return sql.sql("""
                        select distinct on (key) * from messaging.setting where valid_from <= ?
                        order by key, valid_from desc, version desc
                        """).param(day).query((row, n) -> line(row)).list().stream()
                .collect(Collectors.toMap(Line::key, each -> each));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("key"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("value"),
                row.getString("what"));
    }

    /** Sets it from today on. Refused with {@code out-of-range} or {@code nothing-changes}. */
    public Decision<Line> set(MessageLimit limit, int value, Author author) {
        if (value < limit.least() || value > limit.most()) {
            return Decision.refused(
                    "out-of-range", CLAUSE, "数值须在 " + limit.least() + " 到 " + limit.most() + " 之间，请修改。");
        }
        Decision<Line> set =
                Objects.requireNonNull(transaction.execute(status -> set(limit, value, author, clock.instant())));
        believed.invalidateAll();
        return set;
    }

    private Decision<Line> set(MessageLimit limit, int value, Author author, Instant at) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended('messaging.setting', 0))")
                .query()
                .listOfRows();
        Line was = sql.sql("select * from messaging.setting where key = ? order by version desc limit 1")
                .param(limit.key())
                .query((row, n) -> line(row))
                .single();
        if (was.value() == value) {
            return Decision.refused("nothing-changes", CLAUSE, "与现在的数值相同，没有需要保存的改动。");
        }
        Line now = new Line(limit.key(), was.version() + 1, CityTime.day(at), value, was.what());
        journal.append(
                Templates.SUBJECT,
                author,
                at,
                new MessageLimitChanged(now.key(), now.version(), was.value(), value, now.validFrom()));
        sql.sql(
                        "insert into messaging.setting (key, version, valid_from, value, what, made_by) values (?, ?, ?, ?, ?, ?)")
                .param(now.key())
                .param(now.version())
                .param(now.validFrom())
                .param(value)
                .param(now.what())
                .param(author.account() == null ? null : author.account().value())
                .update();
        return Decision.accepted(now);
    }
}
