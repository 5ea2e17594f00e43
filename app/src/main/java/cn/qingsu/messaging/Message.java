package cn.qingsu.messaging;

import cn.qingsu.city.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a requester, sent or not.
 *
 * @param at when that happened of which it tells
 * @param nextAt when it will be tried; null if it will not
 * @param tries how often it was tried since somebody last asked for it
 * @param byHand whether an officer asked for it
 * @param channel null while it was not composed
 * @param template the version of the template by which it was composed
 * @param text null while it was not composed
 */
public record Message(
        MessageId id,
        Instant at,
        MessageState state,
        @Nullable Reason reason,
        @Nullable Instant nextAt,
        int tries,
        boolean byHand,
        About about,
        @Nullable MessageChannel channel,
        @Nullable Integer template,
        @Nullable Rendered text,
        @Nullable Instant sentAt) {

    /**
     * What its event said.
     *
     * @param unit the unit that it names
     * @param limit a moment by which something will be, or must be
     * @param said a reply or a question, which lies with its request
     */
    public record About(
            @Nullable UnitCode unit,
            @Nullable Instant limit,
            @Nullable Long said) {}

    @Override
    public String toString() {
        return "Message[" + id + ", " + state + "]";
    }
}
