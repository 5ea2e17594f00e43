package cn.qingsu.intake.duplicate;

import cn.qingsu.request.Filed;
import java.util.List;

/**
 * A matter on file that is like the one asked about.
 *
 * @param probability that they are one matter
 * @param reasons in Chinese, such as {@code 相距约 80 米}
 */
public record Match(Filed filed, double probability, boolean sameCaller, List<String> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
