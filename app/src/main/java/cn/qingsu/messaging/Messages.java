package cn.qingsu.messaging;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What requesters were told, are about to be told, and were not told and why. Whoever may open a case may see its messages. */
public interface Messages {

    /** A case's messages, newest first; none if the officer may not open it. */
    List<Message> of(RequestId request, Officer officer);

    /**
     * Messages of all cases that the officer may open, newest first. A page may hold fewer than there are to show on it.
     *
     * @param after the cursor of the page before; null for the first
     */
    Slice<Message> newest(MessageFilter filter, Officer officer, @Nullable String after, int limit);

    /** How many there are in each state; counted up to 1,000. */
    Map<MessageState, Integer> counts();

    /** The channels whose messages somebody carries here. */
    Set<MessageChannel> carried();

    /** Whether the officer's role lets him send and take back messages of cases that he may open. */
    boolean mayAct(Officer officer);

    /** As it was sent, or as it would be sent now. Refused with {@code unknown-request}. */
    Decision<MessagePreview> preview(MessageId id, Officer officer);

    /** What became of it so far, oldest first. Refused as {@link #preview}. */
    Decision<List<Attempt>> attempts(MessageId id, Officer officer);

    /**
     * Sends it now: for the first time, or once more in the same words. Journaled.
     *
     * @param seen the state that the officer saw
     * @return refused with {@code unknown-request}, {@code wrong-role}, {@code message-moved-on}, {@code message-waiting} or
     *     {@code message-not-sendable}
     */
    Decision<MessageState> resend(MessageId id, MessageState seen, Officer officer);

    /**
     * Takes back what was not sent yet. Journaled.
     *
     * @return refused as {@link #resend}, with {@code message-sent} once it is too late
     */
    Decision<MessageState> cancel(MessageId id, MessageState seen, Officer officer);
}
