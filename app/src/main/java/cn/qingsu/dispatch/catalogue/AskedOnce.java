package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.lesson.Precedents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers precedents while thousands of requests of a few hundred places are gone through, each twice. For one thread. */
final class AskedOnce implements Precedents {

    private final Precedents asked;
    private final Map<Question, Optional<Precedent>> known = new HashMap<>();

    private record Question(CategoryCode category, List<AreaCode> places) {}

    AskedOnce(Precedents asked) {
        this.asked = asked;
    }

    @Override
    public Optional<Precedent> latest(CategoryCode category, List<AreaCode> places) {
        return known.computeIfAbsent(new Question(category, places), _ -> asked.latest(category, places));
    }
}
