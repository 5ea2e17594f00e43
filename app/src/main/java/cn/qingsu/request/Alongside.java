package cn.qingsu.request;

import cn.qingsu.journal.Author;
import java.util.List;

/**
 * What a higher module writes together with a command: it stands if the command does, or neither does. Called within the command's
 * transaction, after the command's own rows. An exception undoes all.
 */
@FunctionalInterface
public interface Alongside {

    /** Nothing. */
    Alongside NOTHING = (now, author, events) -> {};

    /** @param author who carried out the command, in the role in which it was admitted */
    void write(CaseState now, Author author, List<RequestEvent> events);
}
