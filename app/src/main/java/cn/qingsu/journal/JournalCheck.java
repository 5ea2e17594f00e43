package cn.qingsu.journal;

import cn.qingsu.kernel.Progress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every chain and names the first entry that does not fit. */
@Component
public class JournalCheck {

    /**
     * The first broken place.
     *
     * @param version the number of the entry that is changed, missing, or behind the cut-off tail
     * @param problem what is wrong there, in plain Chinese
     */
    public record Break(Subject subject, int version, String problem) {}

    /**
     * @param entries how many entries were read
     * @param broken empty when every chain is whole
     */
    public record Result(long entries, Optional<Break> broken) {}

    private static final int FETCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    JournalCheck(JdbcClient sql, DataSource source) {
        this.sql = sql;
        this.template = new JdbcTemplate(source);
        template.setFetchSize(FETCH);
    }

    /** Reads the whole journal in one read-only transaction, subject by subject. */
    @Transactional(readOnly = true)
    public Result verify(Progress progress) {
        long total =
                sql.sql("select count(*) from journal.entry").query(Long.class).single();
        AtomicLong read = new AtomicLong();
        AtomicReference<Entry> previous = new AtomicReference<>();
        try (Stream<Entry> entries = template.queryForStream(
                "select " + Entries.COLUMNS + " from journal.entry order by subject, subject_id, version",
                (row, n) -> Entries.entry(row))) {
            Optional<Break> broken = entries.map(entry -> {
                        progress.at(read.incrementAndGet(), total);
                        return check(previous.getAndSet(entry), entry);
                    })
                    .flatMap(Optional::stream)
                    .findFirst();
            return new Result(read.get(), broken);
        }
    }

    private static Optional<Break> check(@Nullable Entry before, Entry entry) {
        Head head = before == null || !before.subject().equals(entry.subject())
                ? Head.NONE
                : new Head(before.version(), before.hash());
        int expected = head.version() + 1;
        if (entry.version() != expected) {
            return Optional.of(new Break(entry.subject(), expected, "缺少第 " + expected + " 条记录"));
        }
        String link = Chain.link(head.hash(), entry);
        return link.equals(entry.hash())
                ? Optional.empty()
                : Optional.of(new Break(entry.subject(), entry.version(), "记录内容与其校验值不符"));
    }
}
