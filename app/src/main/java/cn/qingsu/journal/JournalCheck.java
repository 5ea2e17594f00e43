package cn.qingsu.journal;

import cn.qingsu.kernel.Progress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
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
    private final List<HeadKeeper> keepers;

    JournalCheck(JdbcClient sql, DataSource source, List<HeadKeeper> keepers) {
        this.sql = sql;
        this.keepers = List.copyOf(keepers);
        this.template = new JdbcTemplate(source);
        template.setFetchSize(FETCH);
    }

    /** Reads the whole journal as it stood at one moment, subject by subject, so that work going on breaks no chain. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
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
            return new Result(
                    read.get(),
                    broken.or(() -> keepers.stream()
                            .map(this::cutOff)
                            .flatMap(Optional::stream)
                            .findFirst()));
        }
    }

    /** Compares the heads that a subject's owner keeps with the chains' ends, so that a cut-off tail shows. */
    private Optional<Break> cutOff(HeadKeeper keeper) {
        long after = Long.MIN_VALUE;
        while (true) {
            SortedMap<Long, Head> kept = keeper.heads(after, FETCH);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Map<Long, Head> ends = ends(keeper.kind(), kept.firstKey(), kept.lastKey());
            for (Map.Entry<Long, Head> each : kept.entrySet()) {
                Head end = ends.getOrDefault(each.getKey(), Head.NONE);
                if (!end.equals(each.getValue())) {
                    return Optional.of(new Break(
                            new Subject(keeper.kind(), each.getKey()),
                            Math.min(end.version(), each.getValue().version()) + 1,
                            "记录止于第 " + end.version() + " 条，与业务数据所记的第 "
                                    + each.getValue().version() + " 条不符"));
                }
            }
            after = kept.lastKey();
        }
    }

    private Map<Long, Head> ends(String kind, long first, long last) {
        return sql
                .sql("""
                        select distinct on (subject_id) subject_id, version, hash from journal.entry
                        where subject = ? and subject_id between ? and ? order by subject_id, version desc
                        """)
                .param(kind)
                .param(first)
                .param(last)
                .query((row, n) -> Map.entry(
                        row.getLong(1), new Head(row.getInt(2), HexFormat.of().formatHex(row.getBytes(3)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
