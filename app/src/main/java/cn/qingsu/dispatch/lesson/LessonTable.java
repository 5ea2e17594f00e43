package cn.qingsu.dispatch.lesson;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the projection writes. */
@Repository
class LessonTable {

    private final JdbcClient sql;
    private final JdbcTemplate template;

    LessonTable(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    void write(Collection<LessonFold> folds) {
        template.batchUpdate(
                LessonRows.UPSERT,
                folds.stream().map(fold -> LessonRows.row(fold.now())).toList());
        folds.forEach(this::precedent);
        folds.forEach(this::question);
    }

    private void precedent(LessonFold fold) {
        Lesson lesson = fold.now();
        if (fold.decidedAt() == null || lesson.category() == null || lesson.lead() == null) {
            return;
        }
        sql.sql("""
                        insert into dispatch.precedent (request, category, area, lead, decided_at) values (?, ?, ?, ?, ?)
                        on conflict (request) do update set category = excluded.category, area = excluded.area, lead = excluded.lead,
                            decided_at = excluded.decided_at
                        """)
                .params(List.of(
                        lesson.request().value(),
                        lesson.category().value(),
                        lesson.area() == null ? "" : lesson.area().value(),
                        lesson.lead().value(),
                        Timestamp.from(Objects.requireNonNull(fold.decidedAt()))))
                .update();
    }

    /** An upheld return asks whether the catalogue changes; the unit named afterwards is what it might change to. */
    private void question(LessonFold fold) {
        Lesson lesson = fold.now();
        if (fold.returnedBy() != null) {
            sql.sql("""
                            insert into dispatch.question (request, category, area, from_unit, cited, opened_at)
                            values (:request, :category, :area, :from, :cited, :at) on conflict (request) do nothing
                            """)
                    .param("request", lesson.request().value())
                    .param(
                            "category",
                            lesson.category() == null ? null : lesson.category().value())
                    .param("area", lesson.area() == null ? null : lesson.area().value())
                    .param("from", fold.returnedBy().value())
                    .param("cited", Objects.requireNonNullElse(lesson.cited(), ""))
                    .param("at", Timestamp.from(Objects.requireNonNull(fold.returnedAt())))
                    .update();
        }
        if (fold.settledAnew() && lesson.lead() != null) {
            sql.sql("update dispatch.question set to_unit = ? where request = ? and state = 'OPEN'")
                    .params(lesson.lead().value(), lesson.request().value())
                    .update();
        }
    }

    void empty() {
        sql.sql("truncate dispatch.lesson, dispatch.precedent").update();
        sql.sql("delete from dispatch.question where state = 'OPEN'").update();
    }
}
