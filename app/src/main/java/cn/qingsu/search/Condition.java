package cn.qingsu.search;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Reach;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a filter and an officer's reach as a condition on a row {@code s} of {@code search.standing}. */
@Component
class Condition {

    /** @param values for its question marks, in their order */
    record Said(String text, List<Object> values) {}

    private static final int WHOLE_CATEGORY = 6;

    private final Units units;
    private final Areas areas;

    Condition(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    Said of(SearchFilter filter, Reach reach, Instant now) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (filter.unit() != null) {
            parts.add("s.units && ?::text[]");
            values.add(below(filter.unit()));
        }
        among("s.state", filter.states(), parts, values);
        among("s.type", filter.types(), parts, values);
        among("s.urgency", filter.urgencies(), parts, values);
        if (filter.channel() != null) {
            parts.add("s.channel = ?");
            values.add(filter.channel().value());
        }
        String category = filter.category();
        if (category != null) {
            parts.add(category.length() < WHOLE_CATEGORY ? "s.category >= ? and s.category < ?" : "s.category = ?");
            values.add(category);
            if (category.length() < WHOLE_CATEGORY) {
                values.add(category + "~"); // behind every digit
            }
        }
        if (filter.area() != null) {
            parts.add(column(filter.area()) + " = ?");
            values.add(filter.area().value());
        }
        if (filter.pressing() != null) {
            parts.add(filter.pressing() == Pressing.OVERDUE ? "s.red_at <= ?" : "s.red_at > ? and s.yellow_at <= ?");
            values.add(Timestamp.from(now));
            if (filter.pressing() == Pressing.SOON) {
                values.add(Timestamp.from(now));
            }
        }
        if (filter.supervised()) {
            parts.add("s.supervised");
        }
        parts.add(reach.parts().stream()
                .map(part -> said(part, values))
                .collect(Collectors.joining(" or ", "(false or ", ")"))
                .replace("(false or )", "false"));
        return new Said(String.join(" and ", parts), values);
    }

    private static void among(String column, Set<? extends Enum<?>> wanted, List<String> parts, List<Object> values) {
        if (!wanted.isEmpty()) {
            parts.add(wanted.size() == 1 ? column + " = ?" : column + " = any(?)");
            List<String> names = wanted.stream().map(Enum::name).sorted().toList();
            values.add(wanted.size() == 1 ? names.getFirst() : names.toArray(String[]::new));
        }
    }

    private String said(Reach.Part part, List<Object> values) {
        values.add(part.levels().stream().map(Enum::name).sorted().toArray(String[]::new));
        values.add(codes(part.notAgainst()));
        String text = "(s.privacy = any(?) and (s.complained_about is null or s.complained_about <> all(?))";
        if (part.scope() == null) {
            return text + ")";
        }
        if (part.scope().equals(Units.CENTRE)) {
            return text + " and s.units <> '{}')";
        }
        values.add(below(part.scope()));
        return text + " and s.units && ?::text[])";
    }

    private String column(AreaCode code) {
        AreaLevel level = areas.find(code).map(Area::level).orElse(AreaLevel.STREET);
        return switch (level) {
            case CITY, DISTRICT -> "s.district";
            case STREET -> "s.street";
            case COMMUNITY -> "s.community";
        };
    }

    /** A unit with all that stand below it today; the centre alone, above all others. */
    private String[] below(UnitCode root) {
        Set<UnitCode> below = new LinkedHashSet<>();
        Deque<UnitCode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            UnitCode unit = open.pop();
            if (below.add(unit) && !unit.equals(Units.CENTRE)) {
                units.children(unit).stream().map(Unit::code).forEach(open::push);
            }
        }
        return codes(below);
    }

    private static String[] codes(Collection<UnitCode> codes) {
        return codes.stream().map(code -> Objects.requireNonNull(code).value()).toArray(String[]::new);
    }
}
