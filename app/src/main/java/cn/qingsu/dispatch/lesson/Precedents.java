package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Optional;

/** What has been decided before of the same category at the same place: typical cases first, then consultations. */
public interface Precedents {

    /** A decision of the past. */
    record Precedent(RequestId request, UnitCode lead) {}

    /**
     * The newest decision at the narrowest of the places.
     *
     * @param places narrowest first
     */
    Optional<Precedent> latest(CategoryCode category, List<AreaCode> places);
}
