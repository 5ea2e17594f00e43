package cn.qingsu.knowledge;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrections of articles (纠错): anybody on the staff reports, whoever may write the article settles. */
@Repository
public class Corrections {

    private static final int LONGEST = 1000;

    private final JdbcClient sql;
    private final ArticleTable table;
    private final ArticleRights rights;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Corrections(
            JdbcClient sql,
            ArticleTable table,
            ArticleRights rights,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.table = table;
        this.rights = rights;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Correction> open(int most) {
        return sql.sql("select * from knowledge.correction where accepted is null order by id limit ?")
                .param(most)
                .query((row, n) -> correction(row))
                .list();
    }

    public int countOpen() {
        return sql.sql("select count(*) from knowledge.correction where accepted is null")
                .query(Integer.class)
                .single();
    }

    /** Those of one article, newest first. */
    public List<Correction> of(ArticleNumber number, int most) {
        return sql.sql("select * from knowledge.correction where number = ? order by id desc limit ?")
                .params(number.value(), most)
                .query((row, n) -> correction(row))
                .list();
    }

    public Optional<Correction> find(long id) {
        return sql.sql("select * from knowledge.correction where id = ?")
                .param(id)
                .query((row, n) -> correction(row))
                .optional();
    }

    /** Refused with {@code unknown-article}, {@code text-missing}, {@code text-too-long} or {@code personal-data}. */
    public Decision<Correction> report(Citation article, String text, Officer officer) {
        Optional<Refusal> refusal = words(text, "哪里不对、应当怎样");
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        if (table.at(article.article(), article.version()).isEmpty()) {
            return Decision.refused("unknown-article", ArticleChecks.CLAUSE, "没有这一条知识，请刷新页面后重试。");
        }
        Correction correction = new Correction(
                TimeSorted.next(),
                article,
                text.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                officer.account(),
                null,
                null,
                null,
                "");
        return Objects.requireNonNull(transaction.execute(status -> {
            append(
                    correction,
                    author(officer),
                    new ArticleEvent.FaultReported(article.article(), article.version(), correction.id()));
            sql.sql("""
                            insert into knowledge.correction (id, number, version, text, reported_at, reported_by) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            correction.id(),
                            article.article().value(),
                            article.version(),
                            correction.text(),
                            Timestamp.from(correction.reportedAt()),
                            officer.account().value())
                    .update();
            return Decision.accepted(correction);
        }));
    }

    /** As anybody on the staff, in the first of his roles. */
    private static Author author(Officer officer) {
        return officer.grants().stream()
                .map(grant -> grant.role())
                .sorted()
                .findFirst()
                .map(officer::as)
                .orElseGet(() ->
                        new Author(officer.account(), "STAFF", officer.unit().value()));
    }

    /**
     * Takes it up or turns it down. Refused with {@code unknown-correction}, {@code wrong-role}, {@code settled-already}, {@code text-missing},
     * {@code text-too-long} or {@code personal-data}.
     */
    public Decision<Correction> settle(long id, boolean accepted, String answer, Officer officer) {
        Optional<Refusal> refusal = words(answer, "处理意见");
        if (refusal.isPresent()) {
            return new Decision.Refused<>(refusal.get());
        }
        Optional<Correction> open = find(id);
        if (open.isEmpty()) {
            return Decision.refused("unknown-correction", ArticleChecks.CLAUSE, "没有这一件纠错，请刷新页面后重试。");
        }
        Optional<Author> author = table.newest(open.get().article().article())
                .flatMap(row -> rights.writer(officer, row.article().content().owner()));
        if (author.isEmpty()) {
            return ArticleRights.refused("这一条由其他单位维护，由维护单位处理纠错。");
        }
        return Objects.requireNonNull(
                transaction.execute(status -> settle(open.get(), accepted, answer.strip(), author.get())));
    }

    private Decision<Correction> settle(Correction open, boolean accepted, String answer, Author author) {
        if (sql.sql("select accepted is not null from knowledge.correction where id = ? for update")
                .param(open.id())
                .query(Boolean.class)
                .single()) {
            return Decision.refused("settled-already", ArticleChecks.CLAUSE, "这一件纠错已经有人处理了。");
        }
        Citation article = open.article();
        append(open, author, new ArticleEvent.FaultSettled(article.article(), article.version(), open.id(), accepted));
        Instant now = clock.instant();
        sql.sql("update knowledge.correction set accepted = ?, settled_at = ?, settled_by = ?, answer = ? where id = ?")
                .params(
                        accepted,
                        Timestamp.from(now),
                        Objects.requireNonNull(author.account()).value(),
                        answer,
                        open.id())
                .update();
        return Decision.accepted(new Correction(
                open.id(),
                article,
                open.text(),
                open.reportedAt(),
                open.reportedBy(),
                accepted,
                now,
                author.account(),
                answer));
    }

    private void append(Correction correction, Author author, ArticleEvent event) {
        journal.append(
                new Subject(ArticleEvent.SUBJECT, correction.article().article().value()),
                author,
                clock.instant(),
                event);
    }

    private static Optional<Refusal> words(String text, String name) {
        if (text.isBlank()) {
            return ArticleChecks.no("text-missing", "请写明" + name + "。");
        }
        if (text.length() > LONGEST) {
            return ArticleChecks.no("text-too-long", "不超过 " + LONGEST + " 字，请缩短。");
        }
        return PersonalWords.in(text) ? ArticleChecks.no("personal-data", "请不要写诉求人的手机号码、身份证号码。") : Optional.empty();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new Correction(
                row.getLong("id"),
                new Citation(new ArticleNumber(row.getLong("number")), row.getInt("version")),
                row.getString("text"),
                row.getTimestamp("reported_at").toInstant(),
                new AccountId(row.getLong("reported_by")),
                settled == null ? null : row.getBoolean("accepted"),
                settled == null ? null : settled.toInstant(),
                settled == null ? null : new AccountId(row.getLong("settled_by")),
                row.getString("answer"));
    }
}
