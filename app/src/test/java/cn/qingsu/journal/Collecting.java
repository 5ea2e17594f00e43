package cn.qingsu.journal;

import java.util.ArrayList;
import java.util.List;

/** Collects in memory what it is shown; its position is kept in the database all the same. */
class Collecting implements Follower {

    final List<Entry> seen = new ArrayList<>();

    @Override
    public String name() {
        return "test.collecting";
    }

    @Override
    public void follow(List<Entry> batch) {
        seen.addAll(batch);
    }

    @Override
    public void forget() {
        seen.clear();
    }
}
