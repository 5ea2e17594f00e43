package cn.qingsu.desk.queue;

import cn.qingsu.desk.queue.RowView.Sla;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Queue;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import cn.qingsu.search.Found;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the request module lists into lines to show. */
@Component
public class Rows {

    private final CityNames names;

    Rows(CityNames names) {
        this.names = names;
    }

    /**
     * @param queue the list it stands in; null for lists that are no queue
     * @param open the id of the case that is open beside the list
     */
    RowView of(CaseRow row, @Nullable Queue queue, @Nullable String open) {
        return of(row, list(queue), row.id().toString().equals(open), false);
    }

    /**
     * A line of what was found.
     *
     * @param list the address of the list
     * @param open as {@link #of}
     */
    public RowView found(Found found, String list, @Nullable String open) {
        CaseRow row = found.row();
        return of(row, list, row.id().toString().equals(open), false).saying(found.excerpts());
    }

    /** The line of a case that a command has just moved on. */
    public RowView moved(CaseRow row, boolean gone) {
        return of(row, "/desk/all", true, gone);
    }

    private static String list(@Nullable Queue queue) {
        return queue == null ? "/desk/all" : QueuePath.of(queue);
    }

    private RowView of(CaseRow row, String list, boolean current, boolean gone) {
        return new RowView(
                row.id().toString(),
                row.version(),
                list + (list.contains("?") ? "&" : "?") + "case=" + row.id(),
                row.number(),
                row.title(),
                row.state().name(),
                row.state().label(),
                row.urgency().name(),
                row.urgency().label(),
                row.privacy().name(),
                row.privacy().label(),
                row.type().label(),
                names.place(row.place()),
                names.channel(row.channel()),
                names.unit(row.leadUnit()),
                requester(row.requester()),
                Moments.minute(row.registeredAt()),
                row.round(),
                row.supervised(),
                sla(row),
                current,
                gone,
                List.of());
    }

    /** Name and phone, masked, in one. */
    public static String requester(MaskedRequester masked) {
        return Stream.of(masked.name(), masked.phone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static @Nullable Sla sla(CaseRow row) {
        String paused = paused(row.state());
        Instant due = withUnit(row.state()) && row.unitDue() != null ? row.unitDue() : row.attentionAt();
        if (row.state().isSettled() || due == null) {
            return null;
        }
        String card = row.card() == CaseRow.Card.NONE ? null : row.card().name();
        return new Sla(due.toString(), clock(row.state(), row.urgency()), card, paused);
    }

    private static boolean withUnit(State state) {
        return state == State.DISPATCHED
                || state == State.IN_PROGRESS
                || state == State.REPLY_REJECTED
                || state == State.REDO
                || state == State.RETURN_REVIEW;
    }

    /** Why the clocks stand in this state; null where they run. */
    public static @Nullable String paused(State state) {
        return state == State.CONSULTING ? "会商" : state == State.SUPPLEMENT_PENDING ? "待补充" : null;
    }

    /** Limits of urgent matters, and the limit to accept, run day and night. */
    public static String clock(State state, Urgency urgency) {
        return state == State.REGISTERED || urgency != Urgency.NORMAL ? "NATURAL" : "WORKING";
    }
}
