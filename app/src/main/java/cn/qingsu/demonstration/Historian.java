package cn.qingsu.demonstration;

import cn.qingsu.followup.PastCallbacks;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PastViews;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.PastForms;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CopyRows;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Chronicle;
import cn.qingsu.request.Life;
import cn.qingsu.request.PastProjection;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one life after the other, and gathers what they leave behind. Not for several threads. */
final class Historian {

    private static final Logger log = LoggerFactory.getLogger(Historian.class);
    private static final int REMEMBERED = 120;
    private static final int MOST_STEPS = 200;
    private static final Duration DESK_TIME = Duration.ofMinutes(3);

    /** A life that others may be merged into. */
    private record Known(
            Contact contact,
            RequestId id,
            Instant since,
            @Nullable Instant ended) {

        boolean isOpenAt(Instant moment) {
            return since.isBefore(moment) && (ended == null || moment.isBefore(ended));
        }
    }

    private final Chronicle chronicle;
    private final Ticks ticks;
    private final PastForms forms;
    private final PastViews views;
    private final PastCallbacks callbacks;
    private final List<PastProjection.Rows> projections;
    private final Contacts contacts;
    private final HotlineCourse openings;
    private final Course course;
    private final Cast cast;
    private final Chances chances;
    private final Unfinished unfinished;
    private final HistoryOrder order;
    private final List<CopyRows> rows;
    private final Deque<Known> recent = new ArrayDeque<>();
    private final boolean projecting;
    private long entries;

    /** @param projecting whether projections are told too, or left to their followers */
    Historian(
            Chronicle chronicle,
            Ticks ticks,
            CopyRows requesters,
            PastForms forms,
            PastViews views,
            PastCallbacks callbacks,
            List<PastProjection.Rows> projections,
            Contacts contacts,
            HotlineCourse openings,
            Course course,
            Cast cast,
            Chances chances,
            HistoryOrder order,
            boolean projecting) {
        this.chronicle = chronicle;
        this.ticks = ticks;
        this.forms = forms;
        this.views = views;
        this.callbacks = callbacks;
        this.projections = List.copyOf(projections);
        this.contacts = contacts;
        this.openings = openings;
        this.course = course;
        this.cast = cast;
        this.chances = chances;
        this.unfinished = new Unfinished(order);
        this.order = order;
        this.rows = new ArrayList<>(chronicle.rows());
        rows.addAll(List.of(requesters, forms.rows(), views.rows()));
        if (projecting) {
            rows.addAll(callbacks.rows());
            projections.forEach(each -> rows.addAll(each.rows()));
        }
        this.projecting = projecting;
    }

    /** What was told so far, in the order in which it is to be written. */
    List<CopyRows> rows() {
        return rows;
    }

    /** How many entries were told in all. */
    long entries() {
        return entries;
    }

    /** Begins a stretch that knows of nothing before it, so that it does not matter who tells it. */
    void begin() {
        recent.clear();
    }

    /**
     * Tells the {@code n}-th life of the past.
     *
     * @return false if it went against the rules and was left out
     */
    boolean tell(long n, Instant at) {
        List<CopyRows.Mark> before = rows.stream().map(CopyRows::mark).toList();
        try {
            live(n, at);
            return true;
        } catch (IllegalStateException | IllegalArgumentException fault) {
            log.warn("the {}th life of a past was left out", n, fault);
            for (int i = 0; i < before.size(); i++) {
                rows.get(i).back(before.get(i));
            }
            return false;
        }
    }

    private void live(long n, Instant at) {
        Dice dice = new Dice(order.seed(), n + (1L << 32));
        Optional<Known> master = dice.chance(chances.rare(0.02)) ? known(at, dice) : Optional.empty();
        Contact contact = master.map(known -> contacts.about(known.contact(), n, at, dice))
                .orElseGet(() -> contacts.next(n, at, dice));
        Officer registrar = cast.atCentre(Role.AGENT, dice);
        boolean drafted = contact.spokenTo() && dice.chance(0.004);
        ticks.begin(n);
        chronicle.begin(n, at);
        PastForms.Received form = forms.received(contact.submission(), at);
        Author author = contact.spokenTo() || form.registration().sourceNumber() != null
                ? registrar.as(Role.AGENT)
                : Author.REQUESTER;
        Life life = drafted
                ? chronicle.draft(author, form.registration())
                : chronicle.register(author, form.registration());
        Story story = story(life, contact, registrar, dice);
        master.ifPresentOrElse(
                known -> {
                    story.opening = Story.Opening.MERGE;
                    story.master = known.id();
                },
                () -> stay(story, at));
        goOn(story, master.map(Known::ended).orElse(null));
        life.keep();
        forms.accepted(form, life.id(), life.number(), at);
        if (projecting) {
            callbacks.add(life);
            projections.forEach(each -> each.add(life));
        }
        entries += life.happenings().size();
        remember(story, at);
    }

    private Story story(Life life, Contact contact, Officer registrar, Dice dice) {
        Story story = new Story(life, contact, registrar, openings.opening(contact, dice), dice);
        story.astray = dice.chance(0.045);
        story.unwilling = dice.chance(chances.rare(0.015));
        story.regretted = dice.chance(chances.rare(0.008));
        return story;
    }

    private void stay(Story story, Instant at) {
        State state = unfinished.of(story.contact, story.opening, at, story.dice);
        if (state != null) {
            story.stays = state;
            story.opening = Unfinished.opening(state, story.opening);
            story.unwilling |= state == State.RETURN_REVIEW || state == State.CONSULTING;
        }
    }

    private void goOn(Story story, @Nullable Instant masterEnded) {
        Life life = story.life;
        for (int n = 0; n < MOST_STEPS; n++) {
            if (life.state() == State.MERGED && masterEnded != null && masterEnded.isBefore(order.until())) {
                life.masterClosed(masterEnded.isAfter(life.moment()) ? masterEnded : life.moment());
            }
            if (life.state() == story.stays && life.state() != State.IN_PROGRESS) {
                life.until(order.until());
                return;
            }
            switch (course.next(story)) {
                case Step.Waiting waiting -> {
                    if (!life.untilNextState(order.until())) {
                        return;
                    }
                }
                case Step.Doing doing -> {
                    if (!doing.at().isBefore(order.until())) {
                        life.until(order.until());
                        return;
                    }
                    take(story, doing);
                }
            }
        }
        throw new IllegalStateException("a life that comes to no end");
    }

    private void take(Story story, Step.Doing doing) {
        Life life = story.life;
        Instant at = story.notBefore(doing.at());
        Officer officer = doing.officer();
        if (officer != null && !(story.contact.spokenTo() && officer.equals(story.registrar))) {
            look(story, officer, at);
        }
        State before = life.state();
        Decision<CaseState> decision = officer == null
                ? life.does(at, doing.author(), doing.command())
                : life.does(at, officer, doing.command());
        if (decision instanceof Decision.Refused<CaseState>(var refusal)
                && !doing.perhaps()
                && !(life.state() != before || refusal.code().equals("wrong-state"))) {
            throw new IllegalStateException(doing.command().action() + " in " + life.state() + ": " + refusal.code());
        }
    }

    /** Whoever acts has opened the case before. */
    private void look(Story story, Officer officer, Instant at) {
        Duration since = Duration.between(story.life.moment(), at);
        Instant opened = at.minus(since.compareTo(DESK_TIME) > 0 ? story.dice.seconds(15, 170) : since.dividedBy(2));
        views.viewed(opened, officer, story.life.id(), "诉求详情");
    }

    private Optional<Known> known(Instant at, Dice dice) {
        Instant then = at.plus(Duration.ofHours(2));
        List<Known> open = recent.stream().filter(known -> known.isOpenAt(then)).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(dice.one(open));
    }

    private void remember(Story story, Instant at) {
        Life life = story.life;
        boolean dispatched = life.lastLead().isPresent() && life.matter().complainedAbout() == null;
        if (!dispatched || life.state() == State.MERGED) {
            return;
        }
        Instant ended = life.happenings().stream()
                .filter(each -> each.event().to() instanceof State to && to.isSettled())
                .map(Life.Happening::at)
                .findFirst()
                .orElse(null);
        recent.addLast(new Known(story.contact, life.id(), at, ended));
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
    }
}
