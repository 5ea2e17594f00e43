package cn.qingsu.desk.search;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import cn.qingsu.search.Pressing;
import cn.qingsu.search.SearchFilter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A filter as it stands in an address: the same filter always the same text, so that it can be shared and saved. */
@Component
class FilterAddress {

    private static final String CATEGORY = "[0-9]{2}([0-9]{2}){0,2}";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Units units;
    private final Areas areas;
    private final Channels channels;

    FilterAddress(Units units, Areas areas, Channels channels) {
        this.units = units;
        this.areas = areas;
        this.channels = channels;
    }

    /** A field that cannot be read, on its way out of the reading. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Unreadable(String field, String what) {
            super(field, null, false, false);
            refusal = new Refusal("filter-malformed", "筛选条件须能辨认", "“" + field + "”的条件不正确：" + what);
        }
    }

    /** Reads what {@link #text} wrote, as well as a form; fields that are no part of a filter are passed over. */
    Decision<SearchFilter> read(MultiValueMap<String, String> fields) {
        try {
            LocalDate from = day(fields, "from", "登记起始日期");
            LocalDate until = day(fields, "until", "登记截止日期");
            if (from != null && until != null && from.isAfter(until)) {
                throw new Unreadable("登记日期", "起始日期不能晚于截止日期。");
            }
            return Decision.accepted(new SearchFilter(
                    Objects.requireNonNullElse(one(fields, "q"), ""),
                    code(
                            fields,
                            "unit",
                            "承办单位",
                            UnitCode::new,
                            code -> units.find(code).isPresent()),
                    many(fields, "state", "状态", State.class),
                    code(fields, "category", "诉求分类", Function.identity(), code -> code.matches(CATEGORY)),
                    code(
                            fields,
                            "area",
                            "地点",
                            AreaCode::new,
                            code -> areas.find(code).isPresent()),
                    many(fields, "type", "诉求类型", RequestType.class),
                    many(fields, "urgency", "紧急程度", Urgency.class),
                    code(
                            fields,
                            "channel",
                            "来源渠道",
                            ChannelCode::new,
                            code -> channels.find(code).isPresent()),
                    from,
                    until,
                    many(fields, "pressing", "时限", Pressing.class).stream()
                            .findFirst()
                            .orElse(null),
                    one(fields, "supervised") != null));
        } catch (Unreadable unreadable) {
            return new Decision.Refused<>(unreadable.refusal);
        }
    }

    /** As {@link #read(MultiValueMap)}, of an address's part behind the question mark. */
    Decision<SearchFilter> read(String text) {
        MultiValueMap<String, String> coded =
                UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        coded.forEach((name, values) -> values.stream()
                .filter(Objects::nonNull)
                .forEach(value -> fields.add(name, URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return read(fields);
    }

    private static @Nullable String one(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static <T> @Nullable T code(
            MultiValueMap<String, String> fields,
            String name,
            String label,
            Function<String, T> make,
            Predicate<T> isKnown) {
        String value = one(fields, name);
        if (value == null) {
            return null;
        }
        T code = make.apply(value);
        if (!isKnown.test(code)) {
            throw new Unreadable(label, "没有这一项，请从候选中选择。");
        }
        return code;
    }

    private static <E extends Enum<E>> Set<E> many(
            MultiValueMap<String, String> fields, String name, String label, Class<E> kind) {
        Set<E> many = EnumSet.noneOf(kind);
        for (String value : fields.getOrDefault(name, List.of())) {
            if (value != null && !value.isBlank()) {
                many.add(Arrays.stream(kind.getEnumConstants())
                        .filter(each -> each.name().equals(value.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Unreadable(label, "没有这一项，请从列出的选项中选择。")));
            }
        }
        return many;
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> fields, String name, String label) {
        String value = one(fields, name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below, like a day out of all bounds
        }
        throw new Unreadable(label, "请按“2026-11-26”的样子填写。");
    }

    /** Empty for a filter that leaves all open. */
    String text(SearchFilter filter) {
        return text(conditions(filter));
    }

    static String text(List<Condition> conditions) {
        return conditions.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** One condition, as a field of an address. */
    record Condition(String name, String value) {}

    List<Condition> conditions(SearchFilter filter) {
        List<Condition> parts = new ArrayList<>();
        add(parts, "q", filter.words());
        add(parts, "unit", filter.unit());
        filter.states().stream().sorted().forEach(state -> add(parts, "state", state.name()));
        add(parts, "category", filter.category());
        add(parts, "area", filter.area());
        filter.types().stream().sorted().forEach(type -> add(parts, "type", type.name()));
        filter.urgencies().stream().sorted().forEach(urgency -> add(parts, "urgency", urgency.name()));
        add(parts, "channel", filter.channel());
        add(parts, "from", filter.from());
        add(parts, "until", filter.until());
        add(parts, "pressing", filter.pressing());
        add(parts, "supervised", filter.supervised() ? "yes" : null);
        return parts;
    }

    /** The page that shows what the filter finds. */
    static String href(String text) {
        return text.isEmpty() ? FindPage.PATH : FindPage.PATH + "?" + text;
    }

    private static void add(List<Condition> parts, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            parts.add(new Condition(name, text));
        }
    }
}
