package cn.qingsu.knowledge;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of articles, one for each version. */
@Repository
class ArticleTable {

    /** Replaces the row of a version, or puts it in. */
    private static final String KEEP = """
            insert into knowledge.article (number, version, revision, state, title, question, answer, aliases, categories, areas, source, owner,
                                           for_citizens, valid_from, last_day, writers, changed_at, reviewer, reviewed_at, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (number, version) do update set
                revision = excluded.revision, state = excluded.state, title = excluded.title, question = excluded.question,
                answer = excluded.answer, aliases = excluded.aliases, categories = excluded.categories, areas = excluded.areas,
                source = excluded.source, owner = excluded.owner, for_citizens = excluded.for_citizens, valid_from = excluded.valid_from,
                last_day = excluded.last_day, writers = excluded.writers, changed_at = excluded.changed_at, reviewer = excluded.reviewer,
                reviewed_at = excluded.reviewed_at, note = excluded.note
            """;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    ArticleTable(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** One change of an article at a time, over all nodes, until the transaction ends. */
    void hold(long number) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('knowledge.article', ?))")
                .param(number)
                .query()
                .listOfRows();
    }

    boolean isEmpty() {
        return !sql.sql("select exists (select from knowledge.article)")
                .query(Boolean.class)
                .single();
    }

    ArticleNumber nextNumber() {
        return new ArticleNumber(sql.sql("select nextval('knowledge.article_number')")
                .query(Long.class)
                .single());
    }

    /** What is offered on {@code day}, by number: the latest that was published for it, unless that one is over. */
    List<Article> offered(LocalDate day) {
        return sql.sql("""
                        select * from (
                            select distinct on (number) * from knowledge.article
                            where state in ('PUBLISHED', 'EXPIRED') and valid_from <= :day
                            order by number, version desc
                        ) latest
                        where state = 'PUBLISHED' and (last_day is null or last_day >= :day)
                        order by number
                        """).param("day", day).query((row, n) -> article(row)).list();
    }

    Optional<Article> at(ArticleNumber number, int version) {
        return row(number, version).map(ArticleRow::article);
    }

    Optional<ArticleRow> row(ArticleNumber number, int version) {
        return sql.sql("select * from knowledge.article where number = ? and version = ?")
                .params(number.value(), version)
                .query((row, n) -> articleRow(row))
                .optional();
    }

    /** The version that was begun last, and was not given up. */
    Optional<ArticleRow> newest(ArticleNumber number) {
        return sql.sql("""
                        select * from knowledge.article where number = ? and state <> 'DISCARDED' order by version desc limit 1
                        """)
                .param(number.value())
                .query((row, n) -> articleRow(row))
                .optional();
    }

    int lastVersion(ArticleNumber number) {
        return sql.sql("select coalesce(max(version), 0) from knowledge.article where number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    List<Article> versions(ArticleNumber number) {
        return sql.sql("select * from knowledge.article where number = ? order by version desc")
                .param(number.value())
                .query((row, n) -> article(row))
                .list();
    }

    void keep(List<ArticleRow> rows) {
        template.batchUpdate(KEEP, rows.stream().map(ArticleTable::values).toList());
    }

    private static @Nullable Object[] values(ArticleRow row) {
        Article article = row.article();
        ArticleContent content = article.content();
        return new @Nullable Object[] {
            article.number().value(),
            article.version(),
            article.revision(),
            article.state().name(),
            content.title(),
            content.question(),
            content.answer(),
            content.aliases(),
            texts(content.categories(), CategoryCode::value),
            texts(content.areas(), AreaCode::value),
            content.source(),
            content.owner().value(),
            content.forCitizens(),
            content.validFrom(),
            content.lastDay(),
            row.writers().stream().map(AccountId::value).toArray(Long[]::new),
            Timestamp.from(row.changedAt()),
            row.reviewer() == null ? null : row.reviewer().value(),
            row.reviewedAt() == null ? null : Timestamp.from(row.reviewedAt()),
            row.note()
        };
    }

    private static <T> String[] texts(List<T> codes, Function<T, String> text) {
        return codes.stream().map(text).toArray(String[]::new);
    }

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                new ArticleNumber(row.getLong("number")),
                row.getInt("version"),
                row.getInt("revision"),
                ArticleState.valueOf(row.getString("state")),
                new ArticleContent(
                        row.getString("title"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("aliases"),
                        codes(row, "categories", CategoryCode::new),
                        codes(row, "areas", AreaCode::new),
                        row.getString("source"),
                        new UnitCode(row.getString("owner")),
                        row.getBoolean("for_citizens"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }

    private static ArticleRow articleRow(ResultSet row) throws SQLException {
        long reviewer = row.getLong("reviewer");
        boolean reviewed = !row.wasNull();
        Timestamp at = row.getTimestamp("reviewed_at");
        Instant changed = row.getTimestamp("changed_at").toInstant();
        return new ArticleRow(
                article(row),
                Arrays.stream((Long[]) row.getArray("writers").getArray())
                        .map(AccountId::new)
                        .toList(),
                changed,
                reviewed ? new AccountId(reviewer) : null,
                at == null ? null : at.toInstant(),
                row.getString("note"));
    }

    private static <T> List<T> codes(ResultSet row, String column, Function<String, T> type) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(type)
                .toList();
    }
}
