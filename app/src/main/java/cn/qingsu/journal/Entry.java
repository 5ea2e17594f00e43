package cn.qingsu.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param id time-sorted; orders the entries of one transaction
 * @param version number within the subject, from 1 without gaps
 * @param type see {@link Event#type()}
 * @param body the event's JSON, to the byte as it was hashed
 * @param hash SHA-256 in hex over the previous entry's hash and everything above
 */
public record Entry(
        long id,
        Subject subject,
        int version,
        String type,
        int format,
        Instant at,
        Author author,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        String body,
        String hash) {

    public boolean is(Class<? extends Event> kind) {
        return type.equals(Event.typeOf(kind));
    }

    /** The body as the event that was appended. */
    public <E extends Event> E as(Class<E> kind) {
        return EntryJson.read(body, kind);
    }
}
