package cn.qingsu.bench.quick;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.report.Finding;
import java.util.List;

/**
 * What one scenario contributes. The city lives through five times, one after another: it is new and empty; it stands still; it is watched;
 * it is given a past; it works. A part does in each what it needs, and answers a line for each row of the table when it has its figures.
 */
public interface Part {

    /** The product runs on a city without a request. */
    default List<Finding> empty(QuickCity city) {
        return List.of();
    }

    /** Only the database runs, and nobody uses it. */
    default List<Finding> still(Premises premises) {
        return List.of();
    }

    /**
     * The product runs in this process, nothing moves by itself, and nothing has happened since all stood still.
     *
     * @param city whose people have sessions that are rows of the database
     */
    default List<Finding> watched(Product product, City city) {
        return List.of();
    }

    /** The same product; nobody works. */
    default List<Finding> past(Premises premises, Product product) {
        return List.of();
    }

    /** The product runs on the city with its past. */
    default List<Finding> working(QuickCity city) {
        return List.of();
    }
}
