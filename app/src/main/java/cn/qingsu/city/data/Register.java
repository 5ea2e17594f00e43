package cn.qingsu.city.data;

import cn.qingsu.kernel.CityTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Dated things by code, in the order in which they were read. */
public final class Register<C, T> {

    private record Day(LocalDate day, List<Object> values) {}

    private final List<Dated<T>> rows;
    private final Map<C, List<Dated<T>>> byCode = new HashMap<>();
    private final Clock clock;
    private volatile Day today = new Day(LocalDate.MIN, List.of());

    /** @param rows of one code: oldest first */
    public Register(List<Dated<T>> rows, Function<T, C> code, Clock clock) {
        this.rows = List.copyOf(rows);
        this.clock = clock;
        for (Dated<T> row : rows) {
            byCode.computeIfAbsent(code.apply(row.value()), c -> new ArrayList<>(1))
                    .add(row);
        }
    }

    /** As it is today; if it does not hold today, as it was last. */
    public Optional<T> find(C code) {
        List<Dated<T>> versions = byCode.getOrDefault(code, List.of());
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = CityTime.day(clock.instant());
        return Optional.of(versions.stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .orElseGet(versions::getLast)
                .value());
    }

    /** All that hold today. */
    @SuppressWarnings("unchecked") // only values of T are put in
    public List<T> valid() {
        LocalDate day = CityTime.day(clock.instant());
        Day kept = today;
        if (!kept.day().equals(day)) {
            kept = new Day(
                    day,
                    rows.stream()
                            .filter(row -> row.holdsOn(day))
                            .<Object>map(Dated::value)
                            .toList());
            today = kept;
        }
        return (List<T>) kept.values();
    }
}
