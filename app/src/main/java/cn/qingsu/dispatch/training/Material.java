package cn.qingsu.dispatch.training;

import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.learning.Example;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lesson.Change;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.TypicalCases;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.identity.Masking;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what there is to learn from: dispatches that a unit has confirmed, and whatever a return, a re-dispatch or a consultation decided. */
@Component
class Material {

    private static final int AT_ONCE = 1_000;

    private final Lessons lessons;
    private final Matters matters;
    private final TypicalCases typical;
    private final Settings settings;

    Material(Lessons lessons, Matters matters, TypicalCases typical, Settings settings) {
        this.lessons = lessons;
        this.matters = matters;
        this.typical = typical;
        this.settings = settings;
    }

    /**
     * A lesson with the words of its request, masked.
     *
     * @param weight how often it counts
     */
    record Taught(Lesson lesson, String text, int weight) {

        UnitCode unit() {
            return Objects.requireNonNull(lesson.lead());
        }

        /** What is to be learned of it. */
        String label(Task task) {
            return switch (task) {
                case UNIT -> unit().value();
                case CATEGORY -> Objects.requireNonNull(lesson.category()).value();
            };
        }

        Instant at() {
            return Objects.requireNonNull(lesson.firstAt());
        }

        Stream<Example> examples(Task task) {
            return Collections.nCopies(weight, new Example(text, label(task))).stream();
        }
    }

    /** Oldest first. */
    List<Taught> until(Task task, Instant now) {
        List<Lesson> found = lessons.toLearnFrom(Instant.EPOCH, now, settings.number(Setting.TRAINING_MOST)).stream()
                .filter(Material::settled)
                .filter(lesson -> task == Task.UNIT || lesson.category() != null)
                .toList();
        Set<RequestId> marked = typical.all();
        int weight = settings.number(Setting.TYPICAL_WEIGHT);
        List<Taught> taught = new ArrayList<>();
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<Lesson> part = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            Map<RequestId, Matter> about =
                    matters.of(part.stream().map(Lesson::request).toList());
            for (Lesson lesson : part) {
                Matter matter = about.get(lesson.request());
                String text = matter == null ? "" : Masking.inText(matter.text());
                if (!text.isBlank()) {
                    taught.add(new Taught(lesson, text, marked.contains(lesson.request()) ? weight : 1));
                }
            }
        }
        return taught;
    }

    private static boolean settled(Lesson lesson) {
        return lesson.confirmedAt() != null || (lesson.settledBy() != null && lesson.settledBy() != Change.DISPATCH);
    }
}
