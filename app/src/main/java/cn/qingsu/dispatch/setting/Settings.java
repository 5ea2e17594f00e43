package cn.qingsu.dispatch.setting;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings as they hold today; another node's change is known here after ten seconds. */
@Repository
public class Settings {

    /** What entries about settings are about. */
    public static final Subject SUBJECT = new Subject("dispatch-settings", 0);

    private static final String CLAUSE = "转办设置：数值须在允许的范围内";
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<LocalDate, Map<String, Line>> believed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(BELIEVED).build();

    Settings(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A setting as it stands.
     *
     * @param what what it is, in Chinese
     */
    public record Line(String key, LocalDate validFrom, int version, double value, String what) {}

    public double value(Setting setting) {
        return line(setting).value();
    }

    public int number(Setting setting) {
        return (int) value(setting);
    }

    public Line line(Setting setting) {
        return Objects.requireNonNull(
                believed.get(CityTime.day(clock.instant()), this::read).get(setting.key()),
                () -> "no setting " + setting.key());
    }

    private Map<String, Line> read(LocalDate day) {
        return sql.sql("""
                        select distinct on (key) * from dispatch.setting where valid_from <= ?
                        order by key, valid_from desc, version desc
                        """).param(day).query((row, n) -> line(row)).list().stream()
                .collect(Collectors.toMap(Line::key, each -> each));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("key"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("version"),
                row.getDouble("value"),
                row.getString("what"));
    }

    /** All that was ever set, newest first. */
    public List<Line> history(Setting setting) {
        return sql.sql("select * from dispatch.setting where key = ? order by version desc")
                .param(setting.key())
                .query((row, n) -> line(row))
                .list();
    }

    /** Sets it from today on. Refused with {@code out-of-range} or {@code nothing-changes}. */
    public Decision<Line> set(Setting setting, double value, Author author) {
        if (!(value >= setting.least() && value <= setting.most())) {
            return Decision.refused(
                    "out-of-range", CLAUSE, "数值须在 " + setting.least() + " 到 " + setting.most() + " 之间，请修改。");
        }
        Decision<Line> set =
                Objects.requireNonNull(transaction.execute(status -> set(setting, value, author, clock.instant())));
        believed.invalidateAll();
        return set;
    }

    private Decision<Line> set(Setting setting, double value, Author author, Instant at) {
        Line was = history(setting).getFirst();
        if (was.value() == value) {
            return Decision.refused("nothing-changes", CLAUSE, "与现在的数值相同，没有需要保存的改动。");
        }
        Line now = new Line(setting.key(), CityTime.day(at), was.version() + 1, value, was.what());
        journal.append(
                SUBJECT, author, at, new SettingChanged(now.key(), now.version(), was.value(), value, now.validFrom()));
        sql.sql(
                        "insert into dispatch.setting (key, valid_from, version, value, what, made_by) values (?, ?, ?, ?, ?, ?)")
                .param(now.key())
                .param(now.validFrom())
                .param(now.version())
                .param(value)
                .param(now.what())
                .param(author.account() == null ? null : author.account().value())
                .update();
        return Decision.accepted(now);
    }
}
