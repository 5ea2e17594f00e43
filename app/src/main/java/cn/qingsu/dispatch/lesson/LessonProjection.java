package cn.qingsu.dispatch.lesson;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import cn.qingsu.request.RequestEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what became of each dispatch. */
@Component
class LessonProjection implements Follower {

    /** Those that say what a request is about when it is handed over. */
    private static final Set<String> DECIDING = types(Stream.of(
                    RequestEvent.RequestAccepted.class,
                    RequestEvent.RequestDispatched.class,
                    RequestEvent.ConsultationDecided.class))
            .keySet();

    /** Those after which the machine forms its own opinion, before it is told what people decide. */
    private static final Set<String> ASKING = types(
                    Stream.of(RequestEvent.RequestAccepted.class, RequestEvent.RequestDispatched.class))
            .keySet();

    private static final Map<String, Class<? extends RequestEvent>> KINDS = types(Stream.of(
            RequestEvent.RequestAccepted.class,
            RequestEvent.RequestDispatched.class,
            RequestEvent.ConsultationDecided.class,
            RequestEvent.ReturnAsked.class,
            RequestEvent.ReturnUpheld.class,
            RequestEvent.Replied.class,
            RequestEvent.CalledBack.class));

    private static final Duration FRESH = Duration.ofHours(12);

    private final LessonTable table;
    private final Lessons lessons;
    private final Matters matters;
    private final ToConsider toConsider;
    private final Clock clock;

    LessonProjection(LessonTable table, Lessons lessons, Matters matters, ToConsider toConsider, Clock clock) {
        this.table = table;
        this.lessons = lessons;
        this.matters = matters;
        this.toConsider = toConsider;
        this.clock = clock;
    }

    private static Map<String, Class<? extends RequestEvent>> types(Stream<Class<? extends RequestEvent>> kinds) {
        return kinds.collect(Collectors.toMap(Event::typeOf, kind -> kind));
    }

    /** Whether it is shown such events. */
    static boolean wants(RequestEvent event) {
        return KINDS.containsKey(event.type());
    }

    @Override
    public String name() {
        return Lessons.FOLLOWER;
    }

    @Override
    public Set<String> types() {
        return KINDS.keySet();
    }

    @Override
    public void follow(List<Entry> batch) {
        List<Entry> told = batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<RequestId, Lesson> known =
                lessons.of(told.stream().map(LessonProjection::request).collect(Collectors.toSet()));
        Map<RequestId, Matter> about = matters.of(told.stream()
                .filter(entry -> DECIDING.contains(entry.type()) || !known.containsKey(request(entry)))
                .map(LessonProjection::request)
                .collect(Collectors.toSet()));
        Map<RequestId, LessonFold> folds = new LinkedHashMap<>();
        for (Entry entry : told) {
            RequestId request = request(entry);
            LessonFold fold = folds.computeIfAbsent(request, id -> fold(id, known, about));
            if (fold != null) {
                fold.on(entry.as(Objects.requireNonNull(KINDS.get(entry.type()))), entry.author(), entry.at());
            }
        }
        table.write(folds.values());
        Instant fresh = clock.instant().minus(FRESH);
        toConsider.add(told.stream()
                .filter(entry -> ASKING.contains(entry.type()) && entry.at().isAfter(fresh))
                .map(LessonProjection::request)
                .collect(Collectors.toSet()));
    }

    private static @Nullable LessonFold fold(RequestId id, Map<RequestId, Lesson> known, Map<RequestId, Matter> about) {
        Lesson was = known.get(id);
        Matter matter = about.get(id);
        if (was == null) {
            return matter == null ? null : LessonFold.fresh(id, matter);
        }
        LessonFold fold = LessonFold.on(was);
        if (matter != null) {
            fold.about(matter);
        }
        return fold;
    }

    private static RequestId request(Entry entry) {
        return new RequestId(entry.subject().id());
    }

    @Override
    public void forget() {
        table.empty();
    }
}
