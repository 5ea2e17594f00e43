package cn.qingsu.desk.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's timeline.
 *
 * @param version of the request's journal, by which the case can be looked at as it was then; 0 for what lies beside it
 * @param detail null if there is none
 * @param who such as {@code 沈一禾（转办员） · 市热线中心}
 * @param internal whether the requester does not see it
 */
public record Happening(
        Instant at,
        int version,
        TimelineKind kind,
        String title,
        @Nullable String detail,
        String who,
        boolean internal) {}
