package cn.qingsu.journal;

import cn.qingsu.kernel.Trip;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** The append-only record of everything that has happened. */
public interface Journal {

    /**
     * Appends {@code events} to the subject's chain, in the caller's transaction: they stand when the state that they tell
     * of stands, or neither does. The transaction must have read {@code head} before its first write; then followers see
     * a subject's entries in the order of their versions.
     *
     * @param head the chain's newest link, as the subject's owner keeps it
     * @param at city moment of the events; kept to the microsecond
     * @return the new head, to be kept with the subject in the same transaction
     * @throws org.springframework.dao.DuplicateKeyException if another writer has appended since {@code head}
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    Head append(Head head, Subject subject, Author author, Instant at, List<? extends Event> events);

    /**
     * As {@link #append(Head, Subject, Author, Instant, List)}, but leaves the writing to {@code trip}, which the caller makes:
     * the {@code DuplicateKeyException} is then thrown by the trip.
     */
    Head append(Trip trip, Head head, Subject subject, Author author, Instant at, List<? extends Event> events);

    /**
     * As {@link #append(Head, Subject, Author, Instant, List)} for subjects whose head nobody keeps, such as edits of the
     * city's data: reads the head first. One writer at a time per subject; a second waits.
     */
    Head append(Subject subject, Author author, Instant at, Event event);

    /** Whether it was a version that another writer has appended meanwhile, and not another key, that was there already. */
    boolean isTaken(DuplicateKeyException fault);

    /** All entries of a subject, oldest first. */
    List<Entry> of(Subject subject);
}
