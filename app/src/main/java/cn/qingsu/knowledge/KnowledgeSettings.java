package cn.qingsu.knowledge;

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

/** The numbers of the knowledge base as they hold today. */
@Repository
public class KnowledgeSettings {

    private final DatedNumbers<Integer> numbers;

    KnowledgeSettings(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.numbers = new DatedNumbers<>(
                new DatedNumbers.Kind<>(
                        "knowledge.setting",
                        new Subject("knowledge-settings", 0),
                        "知识库设置：数值须在允许的范围内",
                        (row, n) -> row.getInt("value"),
                        (was, now) -> new KnowledgeSettingChanged(
                                now.key(), now.version(), was.value(), now.value(), now.validFrom())),
                sql,
                journal,
                transaction,
                clock);
    }

    public int number(KnowledgeSetting setting) {
        return numbers.line(setting).value();
    }

    /** All that was ever set, newest first. */
    public List<DatedNumbers.Line<Integer>> history(KnowledgeSetting setting) {
        return numbers.history(setting);
    }

    /** As {@link DatedNumbers#set}. */
    public Decision<DatedNumbers.Line<Integer>> set(KnowledgeSetting setting, int value, Author author) {
        return numbers.set(setting, value, author);
    }
}
