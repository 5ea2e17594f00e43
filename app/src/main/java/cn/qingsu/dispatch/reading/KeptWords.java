package cn.qingsu.dispatch.reading;

import cn.qingsu.kernel.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today's words, read again after a few minutes, so that a change shows on every node. */
@Component
class KeptWords {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(ReadingWords words, Instant at) {}

    KeptWords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    ReadingWords today() {
        Instant now = clock.instant();
        Kept last = kept;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Kept(read(now), now);
            kept = last;
        }
        return last.words();
    }

    private ReadingWords read(Instant now) {
        return new ReadingWords(sql.sql("""
                        select kind, word, answer, weight
                          from dispatch.reading_word
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by kind, word
                        """)
                .param("day", CityTime.day(now))
                .query((row, n) -> new ReadingWords.Row(
                        row.getString("kind"), row.getString("word"), row.getString("answer"), row.getDouble("weight")))
                .list());
    }
}
