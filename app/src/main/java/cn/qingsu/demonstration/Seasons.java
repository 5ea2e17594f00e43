package cn.qingsu.demonstration;

import cn.qingsu.city.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** By how much categories come more or less often in each month: heating in winter, noise and beaches in summer. */
final class Seasons {

    private static final int MONTHS = 12;

    private final Map<String, double[]> factors = new LinkedHashMap<>();

    Seasons() {
        Table.read("seasons")
                .forEach(line -> factors.put(
                        line.getField("prefix"),
                        IntStream.rangeClosed(1, MONTHS)
                                .mapToDouble(month -> Double.parseDouble(line.getField(String.valueOf(month))))
                                .toArray()));
    }

    /** One weighted list for each month, January first. */
    List<Weighted<Category>> months(List<Category> categories, ToDoubleFunction<Category> share) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month ->
                        Weighted.of(categories, category -> share.applyAsDouble(category) * factor(category, month)))
                .toList();
    }

    private double factor(Category category, int month) {
        return factors.entrySet().stream()
                .filter(each -> category.code().value().startsWith(each.getKey()))
                .findFirst()
                .map(each -> each.getValue()[month])
                .orElse(1.0);
    }
}
