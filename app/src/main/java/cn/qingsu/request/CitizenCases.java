package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the requester reads: the own case hop by hop, without internal matters and without names of staff. */
public interface CitizenCases {

    /**
     * @param state in the requester's words
     * @param dueAt when the answer is promised; null once it is given
     * @param paused why the clock stands; null while it runs
     * @param publicReply the approved reply, or the direct answer
     * @param question what the hotline asks for; null unless it waits for a supplement
     * @param mayRate whether the requester's own rating would count now
     */
    record Progress(
            RequestId id,
            String number,
            State state,
            String title,
            String text,
            Place place,
            Instant registeredAt,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable PauseGround paused,
            @Nullable String publicReply,
            @Nullable String question,
            boolean mayRate,
            int round,
            Timeline timeline) {}

    /** Told in {@code locale} as far as the hotline itself speaks; what people wrote stays as it is. */
    Optional<Progress> progress(RequestId id, Locale locale);

    /** As {@link #progress(RequestId, Locale)}, in Chinese. */
    default Optional<Progress> progress(RequestId id) {
        return progress(id, Locale.CHINA);
    }

    /** The replies that a reviewer has approved, by the ids that {@link RequestEvent.Replied} gave them. */
    Set<Long> approvedReplies(RequestId id);

    /** By the number that somebody typed. */
    Optional<RequestId> byNumber(String typed);

    /** By number and phone, as somebody typed them: only if this phone was left with this request. */
    Optional<RequestId> byNumber(String typed, String phone);
}
