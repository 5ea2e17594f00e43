package cn.qingsu.dispatch.auto;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.advice.Advice;
import cn.qingsu.dispatch.advice.Advisor;
import cn.qingsu.dispatch.advice.Candidate;
import cn.qingsu.dispatch.advice.Precisions.Measured;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.Enquiries;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.dispatch.lesson.ToConsider;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Forms an opinion of every request that is ready to be dispatched, keeps it, and dispatches where the city lets it. A person has accepted
 * the request before, and so has looked for danger, remit and a ready answer (rules 4, 1 to 3).
 */
@Service
class AutoDispatcher {

    private static final Logger log = LoggerFactory.getLogger(AutoDispatcher.class);
    private static final String RETURNED = Event.typeOf(RequestEvent.ReturnUpheld.class);
    private static final int AT_ONCE = 20;
    private static final int PARTS = 10_000;

    private final ToConsider toConsider;
    private final Matters matters;
    private final Lessons lessons;
    private final Stated stated;
    private final Enquiries enquiries;
    private final Advisor advisor;
    private final Opinions opinions;
    private final AutoCategories categories;
    private final ServiceRequests requests;
    private final Settings settings;
    private final Journal journal;
    private final Clock clock;

    AutoDispatcher(
            ToConsider toConsider,
            Matters matters,
            Lessons lessons,
            Stated stated,
            Enquiries enquiries,
            Advisor advisor,
            Opinions opinions,
            AutoCategories categories,
            ServiceRequests requests,
            Settings settings,
            Journal journal,
            Clock clock) {
        this.toConsider = toConsider;
        this.matters = matters;
        this.lessons = lessons;
        this.stated = stated;
        this.enquiries = enquiries;
        this.advisor = advisor;
        this.opinions = opinions;
        this.categories = categories;
        this.requests = requests;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return whether there may be more at once */
    boolean considerSome() {
        List<RequestId> taken = toConsider.take(AT_ONCE);
        List<Thought> thoughts = new ArrayList<>();
        known(taken).forEach((request, known) -> unharmed(request, () -> thoughts.add(think(request, known))));
        opinions.keep(thoughts);
        thoughts.forEach(thought -> unharmed(thought.request(), () -> act(thought)));
        toConsider.done(taken);
        return taken.size() == AT_ONCE;
    }

    /** What goes wrong with one is told, and is no harm to the others. */
    private static void unharmed(RequestId request, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            log.error("no opinion of request {}", request, fault);
        }
    }

    /** What the machine thinks of a request, and of what it thought so. */
    record Thought(RequestId request, Known known, Advice advice, Instant at) {}

    /**
     * What a decision rests on.
     *
     * @param facts what officers stated
     * @param lesson null while none is known
     */
    record Known(
            Matter matter,
            CategoryCode category,
            Map<String, String> facts,
            @Nullable Lesson lesson) {

        private int returns() {
            return lesson == null ? 0 : lesson.returns();
        }

        /** Whether nobody has dispatched it yet. */
        private boolean isOpen() {
            return lesson != null && lesson.lead() == null && returns() == 0;
        }
    }

    /** Null if there is nothing to think about. */
    @Nullable
    Known known(RequestId request) {
        return known(List.of(request)).get(request);
    }

    private Map<RequestId, Known> known(List<RequestId> requests) {
        Map<RequestId, Matter> found = matters.of(requests);
        Map<RequestId, Map<String, String>> facts = stated.of(requests);
        Map<RequestId, Lesson> learned = lessons.of(requests);
        Map<RequestId, Known> known = new HashMap<>();
        found.forEach((request, matter) -> {
            if (matter.category() != null) {
                known.put(
                        request,
                        new Known(
                                matter,
                                matter.category(),
                                facts.getOrDefault(request, Map.of()),
                                learned.get(request)));
            }
        });
        return known;
    }

    private Map<String, String> facts(RequestId request) {
        return stated.of(List.of(request)).getOrDefault(request, Map.of());
    }

    void consider(RequestId request, Known known) {
        Thought thought = think(request, known);
        opinions.keep(List.of(thought));
        act(thought);
    }

    private Thought think(RequestId request, Known known) {
        Instant now = clock.instant();
        Advice advice = advisor.briefly(
                known.matter().text(),
                enquiries.of(
                        known.matter(),
                        known.category(),
                        known.matter().place().area(),
                        known.facts(),
                        known.returns(),
                        CityTime.day(now)));
        return new Thought(request, known, advice, now);
    }

    private void act(Thought thought) {
        Known known = thought.known();
        Optional<Candidate> first = thought.advice().candidates().stream().findFirst();
        if (known.isOpen() && first.isPresent() && first.get().probability() != null && lets(known.category())) {
            Measured measured = categories.measured(known.category());
            if (categories.rules().may(true, measured, first.get().probability())) {
                dispatch(thought.request(), known, first.get(), thought.advice(), measured);
            }
        }
    }

    private boolean lets(CategoryCode category) {
        return categories.rules().on() && categories.isEnabled(category);
    }

    private void dispatch(RequestId request, Known known, Candidate chosen, Advice advice, Measured measured) {
        double probability = Objects.requireNonNull(chosen.probability());
        Clause clause = Opinions.clause(advice.ruling(), chosen.unit().code());
        String note = String.format(
                Locale.ROOT,
                "系统自动转办：%s，把握 %.0f%%，本类实测准确率 %.0f%%",
                clause == null ? "按历史工单" : clause.cited(),
                100 * probability,
                100 * measured.precision());
        boolean sampled = sampled(request, settings.value(Setting.AUTO_RECHECK) / 100);
        AutoDispatched told = new AutoDispatched(
                chosen.unit().code(),
                known.category(),
                probability,
                measured.precision(),
                clause == null ? null : clause.number(),
                advice.model(),
                sampled);
        try {
            requests.perform(
                    request,
                    Author.SYSTEM,
                    new Command.Dispatch(chosen.unit().code(), chosen.coHandlers(), note, chosen.sla()),
                    (now, author, events) -> {
                        if (!stillHolds(request, known)) {
                            throw new Outdated();
                        }
                        tell(request, told);
                    });
        } catch (Outdated left) {
            log.info("request {} has changed since it was considered and is left to people", request);
        }
    }

    /** Read anew while the case is held by the command's own rows, so that nobody can change it any more. */
    private boolean stillHolds(RequestId request, Known known) {
        return known.matter().equals(matters.of(List.of(request)).get(request))
                && known.facts().equals(facts(request))
                && lets(known.category())
                && journal.of(Subject.of(request)).stream()
                        .noneMatch(entry -> entry.type().equals(RETURNED));
    }

    private void tell(RequestId request, AutoDispatched told) {
        Instant now = clock.instant();
        journal.append(new Subject(AutoDispatched.SUBJECT, request.value()), Author.SYSTEM, now, told);
        opinions.dispatched(request, told.sampled(), now);
    }

    /** Undoes a dispatch that rests on what is no longer so. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1;

        Outdated() {
            super("the case has changed since it was considered");
        }
    }

    /** By the request's own number, so that nobody can choose what is looked at, and the same request is always drawn alike. */
    static boolean sampled(RequestId request, double share) {
        long mixed = request.value() * 0x9E3779B97F4A7C15L;
        return Math.floorMod(mixed ^ (mixed >>> 32), (long) PARTS) < share * PARTS;
    }
}
