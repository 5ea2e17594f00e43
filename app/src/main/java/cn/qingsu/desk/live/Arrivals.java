package cn.qingsu.desk.live;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import cn.qingsu.request.RequesterEvent;
import cn.qingsu.request.State;
import cn.qingsu.telephony.CallEvent;
import cn.qingsu.telephony.CallId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells which queues a batch of journal entries brought new lines into. */
final class Arrivals {

    private Arrivals() {}

    /**
     * New lines in a queue.
     *
     * @param added how many
     * @param many whether the queue is longer than it is counted, so that there may be more than {@code added}
     */
    record Came(int added, boolean many) {}

    /**
     * @param rows the changed cases that the officer may see
     * @param entered for each of them the last state entered in this batch
     * @param brought whether the batch brought a case into a queue where more decides than its state; asked only where no count tells it
     */
    static Map<Queue, Came> of(
            Map<Queue, Integer> before,
            Map<Queue, Integer> now,
            Map<RequestId, CaseRow> rows,
            Map<RequestId, State> entered,
            Predicate<Queue> brought) {
        Map<Queue, Came> arrived = new EnumMap<>(Queue.class);
        now.forEach((queue, count) -> {
            int grown = Math.max(0, count - before.getOrDefault(queue, 0));
            State state = state(queue);
            long came = state == null
                    ? 0
                    : rows.values().stream()
                            .filter(row -> row.state() == state && entered.get(row.id()) == state)
                            .count();
            int added = (int) Math.max(grown, came);
            boolean many = count >= Cases.MOST_COUNTED;
            if (added > 0 || (many && state == null && brought.test(queue))) {
                arrived.put(queue, new Came(added, many));
            }
        });
        return arrived;
    }

    /** The case and the state that an entry entered, where it is about a case. */
    static Optional<State> entered(Entry entry) {
        return Optional.ofNullable(entry.to())
                .filter(to -> !to.equals(entry.from()))
                .map(State::valueOf);
    }

    static Optional<RequestId> request(Entry entry) {
        return entry.subject().kind().equals(Subject.REQUEST)
                ? Optional.of(new RequestId(entry.subject().id()))
                : Optional.empty();
    }

    /**
     * That a requester has said something, himself or by an agent: in words, for a short news with a link.
     *
     * @param heard where the officer hears of what was added to a case: at that case, or at the one that leads it
     */
    static Optional<Map<String, Object>> said(Entry entry, Map<RequestId, CaseRow> heard, Officer officer) {
        return request(entry)
                .filter(id -> entry.is(RequesterEvent.WordsAdded.class)
                        && !officer.account().equals(entry.author().account()))
                .flatMap(id -> Optional.ofNullable(heard.get(id))
                        .map(row -> Map.<String, Object>of(
                                "text",
                                who(row.id().equals(id), entry.as(RequesterEvent.WordsAdded.class)) + row.number() + " "
                                        + row.title(),
                                "case",
                                row.id().toString())));
    }

    private static String who(boolean own, RequesterEvent.WordsAdded added) {
        return (own ? "诉求人" : "并单的诉求人") + (added.urges() ? "催办：" : "补充了情况：");
    }

    /** That a call has begun which this officer takes; without its number, which the page asks for itself. */
    static Optional<Map<String, Object>> call(Entry entry, Officer officer) {
        return entry.is(CallEvent.CallStarted.class)
                        && entry.as(CallEvent.CallStarted.class).agent().equals(officer.account())
                ? Optional.of(Map.of("call", new CallId(entry.subject().id()).toString()))
                : Optional.empty();
    }

    /** The one state whose cases stand in a queue; null where other things decide. */
    private static @Nullable State state(Queue queue) {
        return switch (queue) {
            case TO_ACCEPT -> State.REGISTERED;
            case TO_DISPATCH -> State.DISPATCH_PENDING;
            case RETURNS -> State.RETURN_REVIEW;
            case CONSULTING -> State.CONSULTING;
            case SUPPLEMENTS -> State.SUPPLEMENT_PENDING;
            case NOT_ACCEPTED -> State.NOT_ACCEPTED;
            case ANSWERED -> State.ANSWERED;
            case TRANSFERRED -> State.TRANSFERRED;
            case UNIT_REJECTED -> State.REPLY_REJECTED;
            case UNIT_REPLIED, TO_REVIEW -> State.REPLIED;
            case TO_CALL -> State.CALLBACK_PENDING;
            case CALLED_BACK -> State.CALLED_BACK;
            case UNIT_NEW,
                    UNIT_OPEN,
                    UNIT_REDO,
                    UNIT_SOON,
                    UNIT_OVERDUE,
                    TO_EXPLAIN,
                    PETITIONS,
                    EXCLUSIONS,
                    DUE_SOON,
                    OVERDUE,
                    SUPERVISED -> null;
        };
    }
}
