package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The questions that upheld returns have put to the catalogue. */
@Repository
public class Questions {

    /** The kind of subject that entries about questions are about; the number is the request's. */
    public static final String SUBJECT = "catalogue-question";

    private static final String CLAUSE = "规则 4：退单成立的，须答复职责清单是否修改";

    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Questions(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Question> open(int most) {
        return sql.sql("select * from dispatch.question where state = 'OPEN' order by opened_at limit ?")
                .param(most)
                .query((row, n) -> question(row))
                .list();
    }

    public int countOpen() {
        return sql.sql("select count(*) from dispatch.question where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** If it is still open. */
    public Optional<Question> find(RequestId request) {
        return sql.sql("select * from dispatch.question where request = ? and state = 'OPEN'")
                .param(request.value())
                .query((row, n) -> question(row))
                .optional();
    }

    /** The catalogue changes: the clause was saved. Refused with {@code answered-already}. */
    public Decision<Question> accept(RequestId request, long clause, Author author) {
        return answer(request, clause, "", author);
    }

    /** The catalogue stays as it is. Refused with {@code reason-missing} or {@code answered-already}. */
    public Decision<Question> decline(RequestId request, String reason, Author author) {
        return reason.isBlank()
                ? Decision.refused("reason-missing", CLAUSE, "请写明职责清单不修改的理由。")
                : answer(request, null, reason.strip(), author);
    }

    private Decision<Question> answer(RequestId request, @Nullable Long clause, String reason, Author author) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Question> open = find(request);
            if (open.isEmpty()) {
                return Decision.refused("answered-already", CLAUSE, "这个问题已有人答复，请刷新页面。");
            }
            Instant at = clock.instant();
            journal.append(
                    new Subject(SUBJECT, request.value()),
                    author,
                    at,
                    new QuestionAnswered(clause != null, clause, reason.isEmpty() ? null : reason));
            sql.sql("""
                            update dispatch.question set state = :state, answered_at = :at, answered_by = :by, reason = :reason,
                                clause = :clause where request = :request
                            """)
                    .param("state", clause != null ? "ACCEPTED" : "DECLINED")
                    .param("at", Timestamp.from(at))
                    .param(
                            "by",
                            author.account() == null ? null : author.account().value())
                    .param("reason", reason)
                    .param("clause", clause)
                    .param("request", request.value())
                    .update();
            return Decision.accepted(open.get());
        }));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                new RequestId(row.getLong("request")),
                LessonRows.code(row, "category", CategoryCode::new),
                LessonRows.code(row, "area", AreaCode::new),
                new UnitCode(row.getString("from_unit")),
                LessonRows.code(row, "to_unit", UnitCode::new),
                row.getString("cited"),
                row.getTimestamp("opened_at").toInstant());
    }
}
