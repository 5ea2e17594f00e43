package cn.qingsu.dispatch.setting;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The settings as they hold today. */
@Repository
public class Settings {

    /** What entries about settings are about. */
    public static final Subject SUBJECT = new Subject("dispatch-settings", 0);

    private final DatedNumbers<Double> numbers;

    Settings(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.numbers = new DatedNumbers<>(
                new DatedNumbers.Kind<>(
                        "dispatch.setting",
                        SUBJECT,
                        "转办设置：数值须在允许的范围内",
                        (row, n) -> row.getDouble("value"),
                        (was, now) -> new SettingChanged(
                                now.key(), now.version(), was.value(), now.value(), now.validFrom())),
                sql,
                journal,
                transaction,
                clock);
    }

    public double value(Setting setting) {
        return line(setting).value();
    }

    public int number(Setting setting) {
        return (int) value(setting);
    }

    public DatedNumbers.Line<Double> line(Setting setting) {
        return numbers.line(setting);
    }

    /** All that was ever set, newest first. */
    public List<DatedNumbers.Line<Double>> history(Setting setting) {
        return numbers.history(setting);
    }

    /** As {@link DatedNumbers#set}. */
    public Decision<DatedNumbers.Line<Double>> set(Setting setting, double value, Author author) {
        return numbers.set(setting, value, author);
    }
}
