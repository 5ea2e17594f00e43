package cn.qingsu.messaging;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.util.Locale;

/**
 * Names a message: on which occasion it tells of which entry of the journal. Therefore there is one at most.
 *
 * @param entry the journal's id of what it tells of
 */
public record MessageId(RequestId request, long entry, Occasion occasion) {

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is no such name
     */
    public static MessageId parse(RequestId request, String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("no message's name");
        }
        return new MessageId(
                request,
                TimeSorted.parse(text.substring(0, dash)),
                Occasion.valueOf(text.substring(dash + 1).toUpperCase(Locale.ROOT)));
    }

    /** As it stands in addresses, behind the request's. */
    public String text() {
        return TimeSorted.text(entry) + "-" + occasion.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return request + "/" + text();
    }
}
