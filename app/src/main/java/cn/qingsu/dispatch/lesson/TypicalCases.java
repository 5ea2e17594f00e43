package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps typical cases. Reviewers mark them. */
@Repository
public class TypicalCases {

    /** The kind of subject that entries about typical cases are about; the number is the request's. */
    public static final String SUBJECT = "typical";

    private static final String CLAUSE = "规则 4：典型案例由审核员认定";
    private static final int LONGEST = 500;

    private final JdbcClient sql;
    private final Lessons lessons;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TypicalCases(JdbcClient sql, Lessons lessons, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.lessons = lessons;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<TypicalCase> of(RequestId request) {
        return sql.sql("select * from dispatch.typical where request = ? and ended_at is null")
                .param(request.value())
                .query((row, n) -> typical(row))
                .optional();
    }

    /** Those of a category, newest first. */
    public List<TypicalCase> of(CategoryCode category, int most) {
        return sql.sql(
                        "select * from dispatch.typical where category = ? and ended_at is null order by since desc limit ?")
                .params(category.value(), most)
                .query((row, n) -> typical(row))
                .list();
    }

    /** All that are typical now. */
    public Set<RequestId> all() {
        return sql
                .sql("select request from dispatch.typical where ended_at is null")
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Refused with {@code wrong-role}, {@code reason-missing}, {@code text-too-long}, {@code typical-already} or {@code not-dispatched}. */
    public Decision<TypicalCase> mark(RequestId request, String reason, Officer officer) {
        return allowed(reason, officer).then(author -> changed(() -> mark(request, reason.strip(), author)));
    }

    /** Refused with {@code wrong-role}, {@code reason-missing}, {@code text-too-long} or {@code not-typical}. */
    public Decision<TypicalCase> unmark(RequestId request, String reason, Officer officer) {
        return allowed(reason, officer).then(author -> changed(() -> unmark(request, reason.strip(), author)));
    }

    private static Decision<Author> allowed(String reason, Officer officer) {
        if (!officer.has(Role.REVIEWER)) {
            return Decision.refused("wrong-role", CLAUSE, "典型案例由审核员认定或取消。");
        }
        if (reason.isBlank()) {
            return Decision.refused("reason-missing", CLAUSE, "请写明理由，以便日后查考。");
        }
        return reason.length() > LONGEST
                ? Decision.refused("text-too-long", CLAUSE, "理由不超过 " + LONGEST + " 字，请缩短。")
                : Decision.accepted(officer.as(Role.REVIEWER));
    }

    private interface Change {
        Decision<TypicalCase> make();
    }

    private Decision<TypicalCase> changed(Change change) {
        return Objects.requireNonNull(transaction.execute(status -> change.make()));
    }

    private Decision<TypicalCase> mark(RequestId request, String reason, Author author) {
        if (of(request).isPresent()) {
            return Decision.refused("typical-already", CLAUSE, "这件诉求已是典型案例。");
        }
        Lesson lesson = lessons.of(List.of(request)).get(request);
        if (lesson == null || lesson.category() == null || lesson.lead() == null) {
            return Decision.refused("not-dispatched", CLAUSE, "这件诉求还没有分类或承办单位，暂不能作为典型案例。");
        }
        Instant at = clock.instant();
        AccountId by = Objects.requireNonNull(author.account());
        journal.append(
                new Subject(SUBJECT, request.value()),
                author,
                at,
                new TypicalMarked(request, lesson.category(), lesson.lead(), true, reason));
        sql.sql(
                        "insert into dispatch.typical (request, category, area, lead, reason, since, by_account) values (?, ?, ?, ?, ?, ?, ?)")
                .param(request.value())
                .param(lesson.category().value())
                .param(lesson.area() == null ? null : lesson.area().value())
                .param(lesson.lead().value())
                .param(reason)
                .param(Timestamp.from(at))
                .param(by.value())
                .update();
        return Decision.accepted(new TypicalCase(request, lesson.category(), lesson.lead(), reason, at, by));
    }

    private Decision<TypicalCase> unmark(RequestId request, String reason, Author author) {
        Optional<TypicalCase> was = of(request);
        if (was.isEmpty()) {
            return Decision.refused("not-typical", CLAUSE, "这件诉求不是典型案例。");
        }
        Instant at = clock.instant();
        journal.append(
                new Subject(SUBJECT, request.value()),
                author,
                at,
                new TypicalMarked(request, was.get().category(), was.get().lead(), false, reason));
        sql.sql(
                        "update dispatch.typical set ended_at = ?, ended_by = ?, end_reason = ? where request = ? and ended_at is null")
                .params(
                        Timestamp.from(at),
                        Objects.requireNonNull(author.account()).value(),
                        reason,
                        request.value())
                .update();
        return Decision.accepted(was.get());
    }

    private static TypicalCase typical(ResultSet row) throws SQLException {
        return new TypicalCase(
                new RequestId(row.getLong("request")),
                new CategoryCode(row.getString("category")),
                new UnitCode(row.getString("lead")),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                new AccountId(row.getLong("by_account")));
    }
}
