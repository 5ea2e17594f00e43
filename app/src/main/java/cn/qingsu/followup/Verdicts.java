package cn.qingsu.followup;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads claims and verdicts. */
@Repository
class Verdicts {

    private final JdbcClient sql;

    Verdicts(JdbcClient sql) {
        this.sql = sql;
    }

    List<Verdict> of(RequestId request) {
        return sql.sql("select * from followup.verdict where request = ? order by claimed_at, reply")
                .param(request.value())
                .query((row, n) -> verdict(row))
                .list();
    }

    Optional<Satisfactions> satisfactions(RequestId request) {
        List<Verdict> judged = of(request).stream()
                .filter(verdict -> verdict.judgedAt() != null && verdict.solved() != null)
                .toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        Verdict first = judged.getFirst();
        Verdict last = judged.getLast();
        return Optional.of(new Satisfactions(
                Objects.requireNonNull(first.solved()),
                first.satisfied(),
                Objects.requireNonNull(last.solved()),
                last.satisfied()));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        OffsetDateTime judged = row.getObject("judged_at", OffsetDateTime.class);
        return new Verdict(
                row.getInt("round"),
                new UnitCode(row.getString("unit")),
                Claim.valueOf(row.getString("claim")),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                judged == null ? null : judged.toInstant(),
                Author.REQUESTER.role().equals(row.getString("author")),
                (Boolean) row.getObject("contacted"),
                named(row, "solved", Claim::valueOf),
                named(row, "satisfied", Satisfaction::valueOf),
                named(row, "outcome", CallbackOutcome::valueOf));
    }

    private static <E> @Nullable E named(ResultSet row, String column, Function<String, E> value) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : value.apply(name);
    }
}
