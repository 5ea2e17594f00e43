package cn.qingsu.dispatch.lesson;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.Life;
import cn.qingsu.request.PastProjection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lives of the past teach, as rows for COPY. Not for several threads. */
final class PastLessonRows implements PastProjection.Rows {

    private final CopyRows lessons = new CopyRows("dispatch.lesson", LessonRows.COLUMNS);
    private final CopyRows precedents =
            new CopyRows("dispatch.precedent", List.of("request", "category", "area", "lead", "decided_at"));
    private final CopyRows questions = new CopyRows(
            "dispatch.question",
            List.of("request", "category", "area", "from_unit", "to_unit", "cited", "opened_at", "state"));

    @Override
    public List<CopyRows> rows() {
        return List.of(lessons, precedents, questions);
    }

    /** Projects the whole life, as {@link LessonProjection} does it entry by entry. */
    @Override
    public void add(Life life) {
        LessonFold fold = LessonFold.fresh(life.id(), life.matter());
        boolean told = false;
        for (Life.Happening each : life.happenings()) {
            if (LessonProjection.wants(each.event())) {
                fold.on(each.event(), each.author(), each.at());
                told = true;
            }
        }
        if (told) {
            Lesson lesson = fold.now();
            add(lesson);
            precedent(lesson, fold.decidedAt());
            question(lesson, fold);
        }
    }

    private void add(Lesson lesson) {
        lessons.row()
                .bigint(lesson.request().value())
                .text(LessonRows.text(lesson.category()))
                .text(LessonRows.text(lesson.area()))
                .text(lesson.channel().value())
                .text(LessonRows.urgency(lesson))
                .text(LessonRows.text(lesson.complainedAbout()))
                .at(lesson.acceptedAt())
                .at(lesson.firstAt())
                .text(LessonRows.text(lesson.firstUnit()))
                .bigint(
                        lesson.firstAccount() == null
                                ? null
                                : lesson.firstAccount().value())
                .text(LessonRows.firstRole(lesson))
                .text(LessonRows.text(lesson.lead()))
                .integer(lesson.returns())
                .name(lesson.changedBy())
                .name(lesson.settledBy())
                .at(lesson.confirmedAt())
                .text(lesson.solved())
                .text(lesson.satisfied())
                .text(lesson.cited());
    }

    private void precedent(Lesson lesson, @Nullable Instant decidedAt) {
        if (decidedAt == null || lesson.category() == null || lesson.lead() == null) {
            return;
        }
        precedents
                .row()
                .bigint(lesson.request().value())
                .text(lesson.category().value())
                .text(Objects.requireNonNullElse(LessonRows.text(lesson.area()), ""))
                .text(lesson.lead().value())
                .at(decidedAt);
    }

    private void question(Lesson lesson, LessonFold fold) {
        if (fold.returnedBy() == null) {
            return;
        }
        questions
                .row()
                .bigint(lesson.request().value())
                .text(LessonRows.text(lesson.category()))
                .text(LessonRows.text(lesson.area()))
                .text(fold.returnedBy().value())
                .text(fold.settledAnew() ? LessonRows.text(lesson.lead()) : null)
                .text(Objects.requireNonNullElse(lesson.cited(), ""))
                .at(fold.returnedAt())
                .text("OPEN");
    }
}
