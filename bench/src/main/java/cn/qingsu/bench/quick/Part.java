package cn.qingsu.bench.quick;

import cn.qingsu.bench.report.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What one scenario contributes. The city lives through three times, one after another: it is new and empty; it stands still while it is given
 * a past; it works. A part does in each what it needs, and answers a line for each row of the table when it has its figures.
 */
public interface Part {

    /** The product runs on a city without a request. */
    default List<Finding> empty(QuickCity city) {
        return List.of();
    }

    /**
     * The product stands still; the city has its past.
     *
     * @param folder with the data directory in {@code data}
     */
    default List<Finding> still(Path folder) {
        return List.of();
    }

    /** The product runs on the city with its past. */
    default List<Finding> working(QuickCity city) {
        return List.of();
    }
}
