package cn.qingsu.messaging;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers as they hold today. */
@Repository
public class MessageLimits {

    private final DatedNumbers<Integer> numbers;

    MessageLimits(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.numbers = new DatedNumbers<>(
                new DatedNumbers.Kind<>(
                        "messaging.setting",
                        Templates.SUBJECT,
                        "消息设置：数值须在允许的范围内",
                        (row, n) -> row.getInt("value"),
                        (was, now) -> new MessageLimitChanged(
                                now.key(), now.version(), was.value(), now.value(), now.validFrom())),
                sql,
                journal,
                transaction,
                clock);
    }

    public DatedNumbers.Line<Integer> line(MessageLimit limit) {
        return numbers.line(limit);
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

    /** As {@link DatedNumbers#set}. */
    public Decision<DatedNumbers.Line<Integer>> set(MessageLimit limit, int value, Author author) {
        return numbers.set(limit, value, author);
    }
}
