package cn.qingsu.city;

import java.util.Set;

/**
 * A category of requests, the leaf of a tree of three levels.
 *
 * @param l1 such as {@code 城市管理}
 * @param l2 such as {@code 市容秩序}
 * @param l3 such as {@code 占道经营/流动摊贩}
 * @param leadRule who usually leads, in the field's words, such as {@code 区(市)城市管理局}; see {@link LeadUnits}
 * @param note what staff should know; may be empty
 */
public record Category(
        CategoryCode code,
        String l1,
        String l2,
        String l3,
        String leadRule,
        HandlingLevel level,
        SlaCode sla,
        Set<CategoryFlag> flags,
        String note) {

    public Category {
        flags = Set.copyOf(flags);
    }

    /** The whole path, as lists show it: {@code 城市管理 / 市容秩序 / 露天烧烤}. */
    public String path() {
        return l1 + " / " + l2 + " / " + l3;
    }
}
