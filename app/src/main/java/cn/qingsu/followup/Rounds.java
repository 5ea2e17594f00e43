package cn.qingsu.followup;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.GroupEvent.RepliedWithMaster;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequestEvent.CallbackTried;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the journal tells of the present round of call-backs, to the newest entry: a command must not rest on a projection, nor what is
 * shown to whoever has just carried one out.
 */
@Component
class Rounds {

    private final Journal journal;
    private final CallbackStart start;

    Rounds(Journal journal, CallbackStart start) {
        this.journal = journal;
        this.start = start;
    }

    /**
     * The call that is to be made; empty if there is none. It tells of every try that was recorded: whoever recorded one looks again
     * before anybody could have projected it.
     *
     * @param allowed tries, by the rules of now
     */
    Optional<CallbackTask> open(RequestId request, int allowed) {
        CallbackFold fold = CallbackFold.blank(request.value(), start);
        for (Entry entry : journal.of(Subject.of(request))) {
            Class<? extends RequestEvent> kind = CallbackFold.KINDS.get(entry.type());
            if (kind != null) {
                fold.on(entry.as(kind), entry.author(), entry.at());
            }
        }
        return Optional.ofNullable(fold.open()).map(task -> task.toCall(fold.attempts(), allowed));
    }

    /** The parts of the day in which nobody answered since the reply was approved, oldest first. */
    List<Integer> partsTried(RequestId request) {
        List<Integer> parts = new ArrayList<>();
        for (Entry entry : journal.of(Subject.of(request))) {
            if (entry.is(ReplyApproved.class) || entry.is(RepliedWithMaster.class)) {
                parts.clear();
            } else if (entry.is(CallbackTried.class)) {
                parts.add(entry.as(CallbackTried.class).part());
            }
        }
        return parts;
    }

    /** Whether the newest reply was given to another request, which this one follows: nobody had this requester to contact. */
    boolean isAnsweredWithMaster(RequestId request) {
        return journal.of(Subject.of(request)).stream()
                .filter(entry -> entry.is(Replied.class) || entry.is(RepliedWithMaster.class))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.is(RepliedWithMaster.class))
                .isPresent();
    }

    /** Whether the last verdict is the requester's own. */
    boolean isRated(RequestId request) {
        return journal.of(Subject.of(request)).stream()
                .filter(entry -> entry.is(CalledBack.class))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.author().role().equals(Author.REQUESTER.role()))
                .isPresent();
    }
}
