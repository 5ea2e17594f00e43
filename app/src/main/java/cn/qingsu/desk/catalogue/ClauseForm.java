package cn.qingsu.desk.catalogue;

import static cn.qingsu.desk.shell.Fields.many;
import static cn.qingsu.desk.shell.Fields.one;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.ClauseDraft;
import cn.qingsu.dispatch.catalogue.ConditionKey;
import cn.qingsu.dispatch.catalogue.Ground;
import cn.qingsu.dispatch.catalogue.Lead;
import cn.qingsu.kernel.Decision;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a clause as its form holds them: all texts, whatever somebody sent.
 *
 * @param number empty for a new clause
 * @param question the request whose return asks for the change; empty if none does
 */
record ClauseForm(
        String number,
        String version,
        String category,
        String area,
        Map<String, String> conditions,
        String ground,
        String unit,
        String rule,
        List<String> coHandlers,
        String level,
        boolean streetDirect,
        String sla,
        String legalBasis,
        String note,
        String validFrom,
        String reason,
        String question) {

    private static final String CLAUSE = "规则 4：职责清单的内容";

    /** What is typed belongs to the version on which it was typed, so that it never covers what somebody else has saved since. */
    public String draftKey() {
        if (!number.isEmpty()) {
            return "clause:" + number + ":" + version;
        }
        return question.isEmpty() ? "clause:new" : "clause:question:" + question;
    }

    static ClauseForm of(Clause clause, LocalDate today) {
        Map<String, String> conditions = new java.util.TreeMap<>();
        clause.conditions().forEach((key, value) -> conditions.put(key.name(), value));
        LocalDate from = clause.validFrom().isAfter(today) ? clause.validFrom() : today;
        return new ClauseForm(
                String.valueOf(clause.number()),
                String.valueOf(clause.version()),
                clause.category().value(),
                text(clause.area()),
                conditions,
                clause.ground().name(),
                clause.lead() instanceof Lead.Direct(UnitCode unit) ? unit.value() : "",
                clause.lead() instanceof Lead.ByRule(String rule) ? rule : "",
                clause.coHandlers().stream().map(UnitCode::value).toList(),
                clause.level().name(),
                clause.streetDirect(),
                clause.sla() == null ? "" : clause.sla().name(),
                clause.legalBasis(),
                clause.note(),
                from.toString(),
                "",
                "");
    }

    /** A new clause. */
    static ClauseForm blank(String category, String area, String unit, LocalDate today) {
        return new ClauseForm(
                "",
                "0",
                category,
                area,
                Map.of(),
                Ground.OWNERSHIP.name(),
                unit,
                "",
                List.of(),
                HandlingLevel.DISTRICT.name(),
                false,
                "",
                "",
                "",
                today.toString(),
                "",
                "");
    }

    static ClauseForm of(MultiValueMap<String, String> fields) {
        Map<String, String> conditions = new java.util.TreeMap<>();
        Arrays.stream(ConditionKey.values()).forEach(key -> {
            String value = one(fields, "condition-" + key);
            if (!value.isEmpty()) {
                conditions.put(key.name(), value);
            }
        });
        return new ClauseForm(
                one(fields, "number"),
                one(fields, "version"),
                one(fields, "category"),
                one(fields, "area"),
                conditions,
                one(fields, "ground"),
                one(fields, "unit"),
                one(fields, "rule"),
                many(fields, "coHandlers"),
                one(fields, "level"),
                !one(fields, "streetDirect").isEmpty(),
                one(fields, "sla"),
                one(fields, "legalBasis"),
                one(fields, "note"),
                one(fields, "validFrom"),
                one(fields, "reason"),
                one(fields, "question"));
    }

    ClauseForm asking(String request, String basis, String why) {
        return new ClauseForm(
                number,
                version,
                category,
                area,
                conditions,
                ground,
                unit,
                rule,
                coHandlers,
                level,
                streetDirect,
                sla,
                basis,
                note,
                validFrom,
                why,
                request);
    }

    /** Refused with {@code field-missing} or {@code field-malformed}. */
    Decision<ClauseDraft> read() {
        if (category.isEmpty()) {
            return Decision.refused("field-missing", CLAUSE, "请从列表中选择分类。");
        }
        if (unit.isEmpty() == rule.isEmpty()) {
            return Decision.refused("field-missing", CLAUSE, "请指定一个主办单位，或选择一条承办规则，两者选一。");
        }
        Ground because = value(Ground.class, ground);
        HandlingLevel height = value(HandlingLevel.class, level);
        SlaCode limit = sla.isEmpty() ? null : value(SlaCode.class, sla);
        LocalDate from = day(validFrom);
        boolean numbered = number.matches("[0-9]{1,15}");
        if (because == null || height == null || from == null || (limit == null && !sla.isEmpty())) {
            return Decision.refused(
                    "field-malformed", CLAUSE, from == null ? "请写明生效日期，如 2027-01-01。" : "有一项内容不正确，请重新选择。");
        }
        if ((!numbered && !number.isEmpty()) || !version.matches("[0-9]{1,6}")) {
            return Decision.refused("field-malformed", CLAUSE, "页面内容不完整，请刷新后重试。");
        }
        Map<ConditionKey, String> keyed = new EnumMap<>(ConditionKey.class);
        conditions.forEach((key, value) -> keyed.put(ConditionKey.valueOf(key), value));
        return Decision.accepted(new ClauseDraft(
                numbered ? Long.valueOf(number) : null,
                Integer.parseInt(version),
                new CategoryCode(category),
                area.isEmpty() ? null : new AreaCode(area),
                keyed,
                because,
                unit.isEmpty() ? new Lead.ByRule(rule) : new Lead.Direct(new UnitCode(unit)),
                coHandlers.stream().map(UnitCode::new).toList(),
                height,
                streetDirect,
                limit,
                legalBasis,
                note,
                from,
                reason));
    }

    String categoryName(CityNames names) {
        return name(category, code -> names.category(new CategoryCode(code)));
    }

    String areaName(CityNames names) {
        return name(area, code -> names.area(new AreaCode(code)));
    }

    String unitName(CityNames names) {
        return name(unit, code -> names.unit(new UnitCode(code)));
    }

    private static String name(String code, Function<String, String> name) {
        return code.isEmpty() ? "" : name.apply(code);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String text(@Nullable Object code) {
        return code == null ? "" : code.toString();
    }
}
