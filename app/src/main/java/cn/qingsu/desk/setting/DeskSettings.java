package cn.qingsu.desk.setting;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings of the desks as they hold today, and what officers chose for themselves; another node's change is known here after ten seconds. */
@Repository
public class DeskSettings {

    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final DatedNumbers<Integer> numbers;
    private final Cache<Long, Optional<Integer>> chosen =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(BELIEVED).build();

    DeskSettings(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.numbers = new DatedNumbers<>(
                new DatedNumbers.Kind<>(
                        "desk.setting",
                        new Subject("desk-settings", 0),
                        "工作台设置：数值须在允许的范围内",
                        (row, n) -> row.getInt("value"),
                        (was, now) -> new DeskSettingChanged(
                                now.key(), now.version(), was.value(), now.value(), now.validFrom())),
                sql,
                journal,
                transaction,
                clock);
    }

    public int number(DeskSetting setting) {
        return numbers.line(setting).value();
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
        if (seconds.isPresent()) {
            if (numbers.within(DeskSetting.UNDO_SECONDS, seconds.get()) instanceof Decision.Refused<Integer> refused) {
                return refused.cast();
            }
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

    /** All that was ever set, newest first. */
    public List<DatedNumbers.Line<Integer>> history(DeskSetting setting) {
        return numbers.history(setting);
    }

    /** As {@link DatedNumbers#set}. */
    public Decision<DatedNumbers.Line<Integer>> set(DeskSetting setting, int value, Author author) {
        return numbers.set(setting, value, author);
    }
}
