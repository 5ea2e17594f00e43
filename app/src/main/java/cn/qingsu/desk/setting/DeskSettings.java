package cn.qingsu.desk.setting;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings of the desks as they hold today; another node's change is known here after ten seconds. */
@Repository
public class DeskSettings {

    private static final Subject SUBJECT = new Subject("desk-settings", 0);
    private static final String CLAUSE = "工作台设置：数值须在允许的范围内";
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<LocalDate, Map<String, Line>> believed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(BELIEVED).build();
    private final Cache<Long, Optional<Integer>> chosen =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(BELIEVED).build();

    DeskSettings(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
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
    public record Line(String key, LocalDate validFrom, int version, int value, String what) {}

    public int number(DeskSetting setting) {
        return Objects.requireNonNull(
                        believed.get(CityTime.day(clock.instant()), this::read).get(setting.key()),
                        () -> "no setting " + setting.key())
                .value();
    }

    /** How long an officer's actions wait: as he chose himself, else as the city has set. */
    public Duration undo(AccountId account) {
        return Duration.ofSeconds(ownUndo(account).orElseGet(() -> number(DeskSetting.UNDO_SECONDS)));
    }

    /** What the officer chose himself; empty if he goes by the city's setting. */
    public Optional<Integer> ownUndo(AccountId account) {
        return chosen.get(
                account.value(),
                id -> sql.sql("select undo_seconds from desk.preference where account = ?")
                        .param(id)
                        .query(Integer.class)
                        .optional());
    }

    /** Chooses for one officer; empty to go by the city's setting. Refused with {@code out-of-range}. */
    public Decision<Optional<Integer>> chooseUndo(AccountId account, Optional<Integer> seconds) {
        if (seconds.isPresent() && isOut(DeskSetting.UNDO_SECONDS, seconds.get())) {
            return outOfRange(DeskSetting.UNDO_SECONDS);
        }
        if (seconds.isPresent()) {
            sql.sql("""
                            insert into desk.preference (account, undo_seconds) values (?, ?)
                            on conflict (account) do update set undo_seconds = excluded.undo_seconds
                            """).params(account.value(), seconds.get()).update();
        } else {
            sql.sql("delete from desk.preference where account = ?")
                    .param(account.value())
                    .update();
        }
        chosen.invalidate(account.value());
        return Decision.accepted(seconds);
    }

    private Map<String, Line> read(LocalDate day) {
        return sql.sql("""
                        select distinct on (key) * from desk.setting where valid_from <= ?
                        order by key, valid_from desc, version desc
                        """).param(day).query((row, n) -> line(row)).list().stream()
                .collect(Collectors.toMap(Line::key, each -> each));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("key"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("version"),
                row.getInt("value"),
                row.getString("what"));
    }

    /** All that was ever set, newest first. */
    public List<Line> history(DeskSetting setting) {
        return sql.sql("select * from desk.setting where key = ? order by version desc")
                .param(setting.key())
                .query((row, n) -> line(row))
                .list();
    }

    /** Sets it from today on. Refused with {@code out-of-range} or {@code nothing-changes}. */
    public Decision<Line> set(DeskSetting setting, int value, Author author) {
        if (isOut(setting, value)) {
            return outOfRange(setting);
        }
        Decision<Line> set =
                Objects.requireNonNull(transaction.execute(status -> set(setting, value, author, clock.instant())));
        believed.invalidateAll();
        return set;
    }

    private Decision<Line> set(DeskSetting setting, int value, Author author, Instant at) {
        Line was = history(setting).getFirst();
        if (was.value() == value) {
            return Decision.refused("nothing-changes", CLAUSE, "与现在的数值相同，没有需要保存的改动。");
        }
        Line now = new Line(setting.key(), CityTime.day(at), was.version() + 1, value, was.what());
        journal.append(
                SUBJECT,
                author,
                at,
                new DeskSettingChanged(now.key(), now.version(), was.value(), value, now.validFrom()));
        sql.sql("insert into desk.setting (key, valid_from, version, value, what, made_by) values (?, ?, ?, ?, ?, ?)")
                .param(now.key())
                .param(now.validFrom())
                .param(now.version())
                .param(value)
                .param(now.what())
                .param(author.account() == null ? null : author.account().value())
                .update();
        return Decision.accepted(now);
    }

    private static boolean isOut(DeskSetting setting, int value) {
        return value < setting.least() || value > setting.most();
    }

    private static <T> Decision<T> outOfRange(DeskSetting setting) {
        return Decision.refused(
                "out-of-range", CLAUSE, "数值须在 " + setting.least() + " 到 " + setting.most() + " 之间，请修改。");
    }
}
