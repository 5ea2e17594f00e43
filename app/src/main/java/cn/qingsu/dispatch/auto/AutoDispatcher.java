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
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import cn.qingsu.request.ServiceRequests;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forms an opinion of every request that is ready to be dispatched, keeps it, and dispatches where the city lets it. A person has accepted
 * the request before, and so has looked for danger, remit and a ready answer (rules 4, 1 to 3).
 */
@Service
class AutoDispatcher {

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
    private final TransactionTemplate transaction;
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
            TransactionTemplate transaction,
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
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether there may be more at once */
    boolean considerSome() {
        List<RequestId> taken = Objects.requireNonNull(transaction.execute(status -> toConsider.take(AT_ONCE)));
        Map<RequestId, Matter> about = matters.of(taken);
        Map<RequestId, Map<String, String>> facts = stated.of(taken);
        Map<RequestId, Lesson> known = lessons.of(taken);
        for (RequestId request : taken) {
            Matter matter = about.get(request);
            if (matter != null && matter.category() != null) {
                Lesson lesson = known.get(request);
                int returns = lesson == null ? 0 : lesson.returns();
                boolean open = lesson != null && lesson.lead() == null && returns == 0;
                consider(request, matter, matter.category(), facts.getOrDefault(request, Map.of()), returns, open);
            }
        }
        return taken.size() == AT_ONCE;
    }

    private void consider(
            RequestId request,
            Matter matter,
            CategoryCode category,
            Map<String, String> facts,
            int returns,
            boolean open) {
        Instant now = clock.instant();
        Advice advice = advisor.briefly(
                matter.text(),
                enquiries.of(matter, category, matter.place().area(), facts, returns, CityTime.day(now)));
        opinions.keep(request, category, advice, now);
        Optional<Candidate> first = advice.candidates().stream().findFirst();
        AutoRules rules = categories.rules();
        if (open && rules.on() && first.isPresent() && first.get().probability() != null) {
            Measured measured = categories.measured(category);
            if (rules.may(categories.isEnabled(category), measured, first.get().probability())) {
                dispatch(request, category, first.get(), advice, measured);
            }
        }
    }

    private void dispatch(
            RequestId request, CategoryCode category, Candidate chosen, Advice advice, Measured measured) {
        double probability = Objects.requireNonNull(chosen.probability());
        Clause clause = Opinions.clause(advice.ruling(), chosen.unit().code());
        String note = String.format(
                Locale.ROOT,
                "系统自动转办：%s，把握 %.0f%%，本类实测准确率 %.0f%%",
                clause == null ? "按历史工单" : clause.cited(),
                100 * probability,
                100 * measured.precision());
        Decision<CaseState> done = requests.perform(
                request, Author.SYSTEM, new Command.Dispatch(chosen.unit().code(), chosen.coHandlers(), note));
        if (done.isAccepted()) {
            told(request, category, chosen, clause, advice, measured, probability);
        }
    }

    private void told(
            RequestId request,
            CategoryCode category,
            Candidate chosen,
            @org.jspecify.annotations.Nullable Clause clause,
            Advice advice,
            Measured measured,
            double probability) {
        Instant now = clock.instant();
        boolean sampled = sampled(request, settings.value(Setting.AUTO_RECHECK) / 100);
        transaction.executeWithoutResult(status -> {
            journal.append(
                    new Subject(AutoDispatched.SUBJECT, request.value()),
                    Author.SYSTEM,
                    now,
                    new AutoDispatched(
                            chosen.unit().code(),
                            category,
                            probability,
                            measured.precision(),
                            clause == null ? null : clause.number(),
                            advice.model(),
                            sampled));
            opinions.dispatched(request, sampled, now);
        });
    }

    /** By the request's own number, so that nobody can choose what is looked at, and the same request is always drawn alike. */
    static boolean sampled(RequestId request, double share) {
        long mixed = request.value() * 0x9E3779B97F4A7C15L;
        return Math.floorMod(mixed ^ (mixed >>> 32), (long) PARTS) < share * PARTS;
    }
}
