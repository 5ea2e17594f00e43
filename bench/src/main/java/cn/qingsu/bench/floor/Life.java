package cn.qingsu.bench.floor;

import cn.qingsu.bench.inside.Act;
import cn.qingsu.bench.inside.Act.Tell;
import cn.qingsu.bench.inside.Sum;
import java.util.List;

/** All that the calls of one lifecycle asked of the database, in order. */
record Life(List<Act> acts) {

    Life {
        acts = List.copyOf(acts);
    }

    /** Messages to the database that were waited for: statements, several at once where they went so, and commits. */
    long trips() {
        return Sum.of(acts).trips();
    }

    long commits() {
        return acts.stream()
                .filter(act ->
                        act instanceof Tell tell && tell.method().getName().equals("commit"))
                .count();
    }
}
