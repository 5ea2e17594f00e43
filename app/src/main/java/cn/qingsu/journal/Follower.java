package cn.qingsu.journal;

import java.util.List;
import java.util.Set;

/**
 * A projection of the journal: a bean that is shown every entry of the types that it wants exactly once, in commit order, on one node at a time. It
 * writes only tables of its own module, in the transaction in which its position moves; it gives no commands, since a
 * transaction that already writes must not read a subject's head (see {@link Journal#append}).
 */
public interface Follower {

    /** The stable name under which its position is kept, such as {@code followup.callbacks}. */
    String name();

    /** The {@linkplain Event#type() types} of entries that it wants to be shown; none for all. The others are passed over unread. */
    default Set<String> types() {
        return Set.of();
    }

    /** Projects {@code batch}, oldest first. An exception rolls the batch back; it is tried again. */
    void follow(List<Entry> batch);

    /** Empties the projection, before it is rebuilt from the first entry. */
    void forget();
}
