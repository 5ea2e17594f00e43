package cn.qingsu.dispatch.auto;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.advice.Advice;
import cn.qingsu.dispatch.advice.Candidate;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the machine thought, and what people said to it. */
@Repository
public class Opinions {

    private final JdbcClient sql;
    private final JdbcTemplate template;

    Opinions(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** Once for each request: the first opinion, formed before anything was known, is the one that is judged. */
    void keep(Collection<AutoDispatcher.Thought> thoughts) {
        template.batchUpdate("""
                insert into dispatch.opinion (request, category, unit, probability, clause, clause_version, model, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, thoughts.stream().map(Opinions::row).toList());
    }

    private static @Nullable Object[] row(AutoDispatcher.Thought thought) {
        Advice advice = thought.advice();
        Candidate first =
                advice.candidates().isEmpty() || isWayOut(advice.candidates().getFirst())
                        ? null
                        : advice.candidates().getFirst();
        Clause clause =
                first == null ? null : clause(advice.ruling(), first.unit().code());
        return new @Nullable Object[] {
            thought.request().value(),
            thought.known().category().value(),
            first == null ? null : first.unit().code().value(),
            first == null ? null : first.probability(),
            clause == null ? null : clause.number(),
            clause == null ? null : clause.version(),
            advice.model(),
            Timestamp.from(thought.at())
        };
    }

    /** Whoever is responsible for the place is a way out, no opinion. */
    private static boolean isWayOut(Candidate candidate) {
        return candidate.reasons().getFirst().source().equals("属地");
    }

    static @Nullable Clause clause(Ruling ruling, UnitCode unit) {
        Ruling.Named named = ruling.named();
        return named != null
                        && named.unit().code().equals(unit)
                        && named.basis() instanceof Ruling.ByClause(Clause clause)
                ? clause
                : null;
    }

    void dispatched(RequestId request, boolean sampled, Instant at) {
        sql.sql("update dispatch.opinion set dispatched_at = ?, sampled = ? where request = ?")
                .params(Timestamp.from(at), sampled, request.value())
                .update();
    }

    void checked(
            RequestId request, boolean agreed, @Nullable UnitCode shouldBe, String note, AccountId by, Instant at) {
        sql.sql("""
                        update dispatch.opinion set checked_at = :at, checked_by = :by, agreed = :agreed, should_be = :should,
                            check_note = :note where request = :request
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("agreed", agreed)
                .param("should", shouldBe == null ? null : shouldBe.value())
                .param("note", note)
                .param("request", request.value())
                .update();
    }

    public Optional<MachineOpinion> of(RequestId request) {
        return sql.sql("select * from dispatch.opinion where request = ?")
                .param(request.value())
                .query((row, n) -> opinion(row))
                .optional();
    }

    /** Those that people are to check, oldest first. */
    public List<MachineOpinion> toCheck(int most) {
        return sql.sql("""
                        select * from dispatch.opinion where sampled and checked_at is null and dispatched_at is not null
                        order by dispatched_at limit ?
                        """).param(most).query((row, n) -> opinion(row)).list();
    }

    /** The newest that the machine dispatched. */
    public List<MachineOpinion> dispatched(int most) {
        return sql.sql(
                        "select * from dispatch.opinion where dispatched_at is not null order by dispatched_at desc limit ?")
                .param(most)
                .query((row, n) -> opinion(row))
                .list();
    }

    private static MachineOpinion opinion(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String shouldBe = row.getString("should_be");
        Timestamp dispatched = row.getTimestamp("dispatched_at");
        return new MachineOpinion(
                new RequestId(row.getLong("request")),
                new CategoryCode(row.getString("category")),
                unit == null ? null : new UnitCode(unit),
                row.getObject("probability", Double.class),
                row.getObject("clause", Long.class),
                row.getTimestamp("at").toInstant(),
                dispatched == null ? null : dispatched.toInstant(),
                row.getBoolean("sampled"),
                row.getObject("agreed", Boolean.class),
                shouldBe == null ? null : new UnitCode(shouldBe),
                row.getString("check_note"));
    }
}
