package cn.qingsu.search;

import cn.qingsu.request.CaseRow;
import java.util.List;

/**
 * A request that was found.
 *
 * @param excerpts where it says the words; none if none were looked for
 */
public record Found(CaseRow row, List<Excerpt> excerpts) {

    public Found {
        excerpts = List.copyOf(excerpts);
    }
}
