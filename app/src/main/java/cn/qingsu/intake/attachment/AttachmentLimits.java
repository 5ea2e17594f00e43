package cn.qingsu.intake.attachment;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.DatabaseAway;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits that hold today ({@code intake.attachment_limit}), read again after a few seconds. */
@Component
public class AttachmentLimits {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    private record Loaded(Map<String, Long> limits, Instant at) {}

    AttachmentLimits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Bytes of one file. */
    public long largestFile() {
        return of("largest-file");
    }

    /** Files that may come with one form. */
    public int mostPerForm() {
        return (int) of("most-per-form");
    }

    int mostPerRequest() {
        return (int) of("most-per-request");
    }

    long mostPixels() {
        return of("most-pixels");
    }

    Duration unattachedFor() {
        return Duration.ofHours(of("unattached-hours"));
    }

    /** Visitors and staff each have room of their own, so that neither fills the other's. */
    long unattachedBytes(boolean visitor) {
        return of(visitor ? "unattached-bytes" : "unattached-bytes-staff");
    }

    int visitorFilesAnHour() {
        return (int) of("visitor-files-an-hour");
    }

    private long of(String key) {
        Long limit = today().get(key);
        if (limit == null) {
            throw new IllegalStateException("no limit for attachments holds today under " + key);
        }
        return limit;
    }

    private Map<String, Long> today() {
        Instant now = clock.instant();
        Loaded last = loaded;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Loaded(last == null ? read(now) : readOrKept(now, last.limits()), now);
            loaded = last;
        }
        return last.limits();
    }

    /** While the database is away the limits stay what they were, since the form that names them can be opened all the same. */
    private Map<String, Long> readOrKept(Instant now, Map<String, Long> kept) {
        try {
            return read(now);
        } catch (DataAccessException away) {
            if (DatabaseAway.caused(away)) {
                return kept;
            }
            throw away;
        }
    }

    private Map<String, Long> read(Instant now) {
        Map<String, Long> limits = new HashMap<>();
        sql.sql("""
                        select key, value
                          from intake.attachment_limit
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by valid_from
                        """).param("day", CityTime.day(now)).query((ResultSet row) -> {
            limits.put(row.getString(1), row.getLong(2));
        });
        return Map.copyOf(limits);
    }
}
