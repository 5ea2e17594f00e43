package cn.qingsu.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the requester does in the life of the own request, or an officer for him; the requester's words stay out of the journal. */
public sealed interface RequesterEvent extends RequestEvent {

    record SupplementGiven(
            State from,
            State to,
            long supplement,
            Instant acceptBy,
            @JsonIgnore @Nullable String text) implements RequesterEvent {}

    /**
     * More words about a case that is being handled.
     *
     * @param said where they lie
     * @param urges whether the requester asks when it will be done
     */
    record WordsAdded(
            long said, boolean urges, @JsonIgnore @Nullable String text) implements RequesterEvent {}

    /**
     * @param reason an officer's; what the requester writes is {@code said}
     * @param said where the requester's own words lie
     */
    record ObjectedToNotAccepted(
            State from,
            State to,
            Instant acceptBy,
            @Nullable String reason,
            @Nullable Long said,
            @JsonIgnore @Nullable String words)
            implements RequesterEvent {}

    /**
     * @param reason an officer's; what the requester writes is {@code said}
     * @param said where the requester's own words lie
     */
    record Withdrawn(
            State from,
            State to,
            Instant archiveAt,
            @Nullable String reason,
            @Nullable Long said,
            @JsonIgnore @Nullable String words)
            implements RequesterEvent {}
}
