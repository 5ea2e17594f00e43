package cn.qingsu.journal;

import java.util.SortedMap;

/** A module that keeps its subjects' heads beside them, and so can tell when the end of a chain was cut off. */
public interface HeadKeeper {

    /** The kind of its subjects. */
    String kind();

    /** Up to {@code limit} heads by subject id, of ids greater than {@code after}; empty when there are no more. */
    SortedMap<Long, Head> heads(long after, int limit);
}
