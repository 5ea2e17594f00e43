package cn.qingsu.followup;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.GroupEvent.RepliedWithMaster;
import cn.qingsu.request.RequestEvent.CallbackTried;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the journal tells of the present round of call-backs, to the newest entry: a command must not rest on a projection. */
@Component
class Rounds {

    private final Journal journal;

    Rounds(Journal journal) {
        this.journal = journal;
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
