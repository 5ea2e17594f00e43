package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.lesson.Lesson.Change;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Matter;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.ConsultationDecided;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.RequestAccepted;
import cn.qingsu.request.RequestEvent.RequestDispatched;
import cn.qingsu.request.RequestEvent.ReturnAsked;
import cn.qingsu.request.RequestEvent.ReturnUpheld;
import cn.qingsu.request.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lesson of one request while entries are told: a fold over its events in their order. */
final class LessonFold {

    private final RequestId request;
    private @Nullable CategoryCode category;
    private @Nullable AreaCode area;
    private ChannelCode channel;
    private boolean urgent;
    private @Nullable UnitCode complainedAbout;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant firstAt;
    private @Nullable UnitCode firstUnit;
    private @Nullable AccountId firstAccount;
    private boolean byMachine;
    private @Nullable UnitCode lead;
    private int returns;
    private @Nullable Change changedBy;
    private @Nullable Change settledBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String solved;
    private @Nullable String satisfied;
    private @Nullable String cited;

    private @Nullable UnitCode returnedBy;
    private @Nullable Instant returnedAt;
    private @Nullable Instant decidedAt;
    private boolean settledAnew;

    private LessonFold(RequestId request, ChannelCode channel) {
        this.request = request;
        this.channel = channel;
    }

    static LessonFold on(Lesson was) {
        LessonFold fold = new LessonFold(was.request(), was.channel());
        fold.category = was.category();
        fold.area = was.area();
        fold.urgent = was.urgent();
        fold.complainedAbout = was.complainedAbout();
        fold.acceptedAt = was.acceptedAt();
        fold.firstAt = was.firstAt();
        fold.firstUnit = was.firstUnit();
        fold.firstAccount = was.firstAccount();
        fold.byMachine = was.byMachine();
        fold.lead = was.lead();
        fold.returns = was.returns();
        fold.changedBy = was.changedBy();
        fold.settledBy = was.settledBy();
        fold.confirmedAt = was.confirmedAt();
        fold.solved = was.solved();
        fold.satisfied = was.satisfied();
        fold.cited = was.cited();
        return fold;
    }

    static LessonFold fresh(RequestId request, Matter matter) {
        LessonFold fold = new LessonFold(request, matter.channel());
        fold.about(matter);
        return fold;
    }

    /** As it is about when it is dispatched, which is what was decided on. */
    void about(Matter matter) {
        category = matter.category();
        area = matter.place().area();
        channel = matter.channel();
        urgent = matter.urgency() == Urgency.URGENT;
        complainedAbout = matter.complainedAbout();
    }

    void on(RequestEvent event, Author author, Instant at) {
        switch (event) {
            case RequestAccepted e -> acceptedAt = at;
            case RequestDispatched e -> dispatched(e.unit(), author, at, Change.REDISPATCH);
            case ConsultationDecided e -> {
                dispatched(e.lead(), author, at, Change.CONSULTATION);
                decidedAt = at;
            }
            case ReturnAsked e -> cited = e.clause();
            case ReturnUpheld e -> {
                returnedBy = e.unit();
                returnedAt = at;
                returns++;
                changedBy = changedBy == null ? Change.RETURN : changedBy;
                settledBy = null;
                lead = null;
                confirmedAt = null;
            }
            case Replied e -> confirmedAt = confirmedAt == null ? at : confirmedAt;
            case CalledBack e -> {
                solved = e.solved() == null ? null : e.solved().name();
                satisfied = e.satisfied() == null ? null : e.satisfied().name();
            }
            default -> {} // says nothing about who is responsible
        }
    }

    private void dispatched(UnitCode unit, Author author, Instant at, Change kind) {
        lead = unit;
        confirmedAt = null;
        if (firstAt == null) {
            firstAt = at;
            firstUnit = unit;
            firstAccount = author.account();
            byMachine = author.equals(Author.SYSTEM);
            settledBy = kind == Change.CONSULTATION ? kind : Change.DISPATCH;
            return;
        }
        if (changedBy == null && !unit.equals(firstUnit)) {
            changedBy = kind;
        }
        settledBy = kind == Change.REDISPATCH && returns > 0 ? Change.RETURN : kind;
        settledAnew = true;
    }

    Lesson now() {
        return new Lesson(
                request,
                category,
                area,
                channel,
                urgent,
                complainedAbout,
                acceptedAt,
                firstAt,
                firstUnit,
                firstAccount,
                byMachine,
                lead,
                returns,
                changedBy,
                settledBy,
                confirmedAt,
                solved,
                satisfied,
                cited);
    }

    /** The unit whose return was upheld in these entries; null if none was. */
    @Nullable
    UnitCode returnedBy() {
        return returnedBy;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    /** When a consultation decided in these entries; null if none did. */
    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** Whether a unit was named in the place of another. */
    boolean settledAnew() {
        return settledAnew;
    }
}
