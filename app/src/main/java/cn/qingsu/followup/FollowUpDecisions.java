package cn.qingsu.followup;

import cn.qingsu.request.CallbackOutcome;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the decision table. */
@Repository
class FollowUpDecisions {

    private record Line(int version, LocalDate validFrom, FollowUpDecision.Rule rule) {}

    private static final Duration BELIEVED = Duration.ofSeconds(10);

    /** A new version may hold from tomorrow on, or from today a little later than it was entered. */
    private final Cache<LocalDate, FollowUpDecision> believed =
            Caffeine.newBuilder().maximumSize(10).expireAfterWrite(BELIEVED).build();

    private final JdbcClient sql;

    FollowUpDecisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws IllegalStateException if none holds on {@code day} */
    FollowUpDecision at(LocalDate day) {
        return believed.get(day, this::read);
    }

    private FollowUpDecision read(LocalDate day) {
        List<Line> lines = sql.sql("""
                        select * from followup.rule
                        where version = (select version from followup.rule where valid_from <= ?
                                         order by valid_from desc, version desc limit 1)
                        order by position
                        """)
                .param(day)
                .query((row, n) ->
                        new Line(row.getInt("version"), row.getObject("valid_from", LocalDate.class), rule(row)))
                .list();
        if (lines.isEmpty()) {
            throw new IllegalStateException("no decision table for call-backs holds on " + day);
        }
        Line first = lines.getFirst();
        return new FollowUpDecision(
                first.version(),
                first.validFrom(),
                lines.stream().map(Line::rule).toList());
    }

    private static FollowUpDecision.Rule rule(ResultSet row) throws SQLException {
        return new FollowUpDecision.Rule(
                row.getInt("position"),
                names(row, "reached"),
                names(row, "contacted"),
                names(row, "solved"),
                names(row, "satisfied"),
                names(row, "reasonable"),
                names(row, "stage"),
                CallbackOutcome.valueOf(row.getString("outcome")));
    }

    private static Set<String> names(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
