package cn.qingsu.desk.queue;

import cn.qingsu.search.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list, ready to be shown.
 *
 * @param requester masked; empty where nothing is known or may be shown
 * @param sla null where no clock runs
 * @param moved the case has just left the list in which it is shown
 * @param excerpts where it says what was looked for; none in lists that are no findings
 */
public record RowView(
        String id,
        int version,
        String href,
        String number,
        String title,
        String state,
        String stateLabel,
        String urgency,
        String urgencyLabel,
        String privacy,
        String privacyLabel,
        String type,
        String place,
        String channel,
        String unit,
        String requester,
        String registered,
        int round,
        boolean supervised,
        @Nullable Sla sla,
        boolean current,
        boolean moved,
        List<Excerpt> excerpts) {

    public RowView {
        excerpts = List.copyOf(excerpts);
    }

    /** The same line with where it says what was looked for. */
    RowView saying(List<Excerpt> other) {
        return new RowView(
                id,
                version,
                href,
                number,
                title,
                state,
                stateLabel,
                urgency,
                urgencyLabel,
                privacy,
                privacyLabel,
                type,
                place,
                channel,
                unit,
                requester,
                registered,
                round,
                supervised,
                sla,
                current,
                moved,
                other);
    }

    /**
     * The clock of a line.
     *
     * @param due ISO instant
     * @param clock {@code WORKING} or {@code NATURAL}
     * @param card {@code YELLOW}, {@code RED} or null
     * @param paused why it stands; null while it runs
     */
    public record Sla(
            String due,
            String clock,
            @Nullable String card,
            @Nullable String paused) {}
}
