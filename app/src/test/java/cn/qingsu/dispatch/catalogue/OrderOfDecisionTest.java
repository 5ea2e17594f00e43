package cn.qingsu.dispatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.lesson.Precedents;
import cn.qingsu.kernel.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of rules 4, from its fourth step on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfDecisionTest {

    private static final CategoryCode CATEGORY = new CategoryCode("020101");
    private static final Pattern CLAUSE =
            Pattern.compile("(?<ground>[A-Z]+)(\\[(?<conditions>[^]]*)])?(@(?<area>\\d+))?(?<direct>!)?>(?<lead>\\S+)");
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 1);

    private CityOnDatabase city;

    @BeforeAll
    void open() {
        city = new CityOnDatabase(TestDatabase.seeded(), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        city.close();
    }

    /**
     * A clause is written GROUND[conditions]@area!>lead, where ! is straight to the street; a case as place, then what it states, {@code wx}
     * for a channel that goes straight to communities, {@code urgent}, {@code against=unit}, {@code returned}.
     */
    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            PLACE>属地镇街 UTILITY>供水企业                             | 370203033                     |            | QDUSW     | utilities come first
            COMPETENCE>区(市)城市管理局(市政) LINE>市住建局              | 370203033                     |            | QDZJJ     | lines of business before competence
            COMPETENCE>区(市)城市管理局(市政) OWNERSHIP[ROAD_CLASS=TRUNK]>区(市)交通局 | 370203033 ROAD_CLASS=TRUNK | | 370203JY  | ownership before competence
            COMPETENCE>区(市)城市管理局(市政) OWNERSHIP[ROAD_CLASS=TRUNK]>区(市)交通局 | 370203033                  | | 370203CG  | a condition that is not stated does not decide
            COMPETENCE>区(市)城市管理局(市政) OWNERSHIP[ROAD_CLASS=TRUNK]>区(市)交通局 | 370203033 ROAD_CLASS=CITY  | | 370203CG  | nor one that is stated otherwise
            PLACE>属地镇街 COMPETENCE>区(市)城市管理局(市政)             | 370203033                     |            | 370203CG  | competence before place
            PLACE>属地镇街                                              | 370203033001                  |            | 370203033 | the street of the place
            PLACE>属地镇街                                              | 370203                        |            | 370203    | the district while the street is not known
            COMPETENCE>区(市)城市管理局(市政) COMPETENCE@370203>370203ZF | 370203033                     |            | 370203ZF  | the narrower area wins
            COMPETENCE>区(市)城市管理局(市政) COMPETENCE@370202>370202CG | 370203033                     |            | 370203CG  | another area does not count
            PLACE!>属地镇街                                             | 370203033001                  |            | 370203033 | straight to the street
            PLACE!>属地镇街                                             | 370203033001 wx               |            | 370203033001 | straight to the community from WeChat
            PLACE!>区(市)综合行政执法局                                  | 370203033                     |            | 370203033 | what is on the street list goes to the street
            UTILITY>供水企业 PLACE!>属地镇街                             | 370203033                     |            | QDUSW     | a utility wins over the street list
            COMPETENCE[SEASON=HEATING]>370203ZF COMPETENCE>区(市)城市管理局(市政) | 370203033            |            | 370203ZF  | in season
            COMPETENCE[SEASON=FLOOD]>370203ZF COMPETENCE>区(市)城市管理局(市政)   | 370203033            |            | 370203CG  | out of season
            PLACE>热线研判岗                                            | 370203033                     | 370203033=370203ZF | 370203ZF | a precedent of the street
            PLACE>热线研判岗                                            | 370203033                     | 370203=370203CG    | 370203CG | a precedent of the district
            PLACE>属地镇街                                              | 370203033                     | 370203033=370203ZF | 370203033 | a clause wins over a precedent
            PLACE>热线研判岗                                            | 370203033 urgent              |            | 370203    | urgent and unclear: the district acts first
            PLACE>热线研判岗                                            | 370203033                     |            | REVIEWER  | nothing decides: a reviewer
            PLACE>热线研判岗                                            | 370203033 returned            |            | CONSULTATION | still nothing: a consultation
            PLACE>属地镇街                                              | -                             |            | REVIEWER  | no place, no unit
            PLACE>属地镇街                                              | 370203033 against=370203033   |            | 370203    | the unit complained about never gets it
            PLACE>属地镇街                                              | 370203033001 wx against=370203033 |        | 370203    | nor one below it
            COMPETENCE>区(市)城市管理局(市政)                            | 370203033 against=370203CG    |            | 370203    | one level up
            """)
    void the_first_that_fits_decides(
            String clauses, String asked, @Nullable String precedent, String expected, String rule) {
        Ruling ruling = deciding(precedent, Map.of()).decide(clauses(clauses), enquiry(asked));
        String lead = ruling.named() != null ? ruling.named().unit().code().value() : String.valueOf(ruling.next());
        assertThat(lead).as(rule).isEqualTo(expected);
    }

    @Test
    void what_the_case_does_not_state_is_asked_for() {
        Ruling ruling = deciding(null, Map.of())
                .decide(clauses("COMPETENCE>区(市)城市管理局(市政) OWNERSHIP[ROAD_CLASS=TRUNK]>区(市)交通局"), enquiry("370203033"));
        assertThat(ruling.asks()).containsExactly(ConditionKey.ROAD_CLASS);
        assertThat(deciding(null, Map.of())
                        .decide(clauses("OWNERSHIP[ROAD_CLASS=TRUNK]>区(市)交通局"), enquiry("370203033 ROAD_CLASS=CITY"))
                        .asks())
                .isEmpty();
    }

    @Test
    void a_category_without_a_clause_says_so() {
        Ruling ruling = deciding(null, Map.of()).decide(List.of(), enquiry("370203033"));
        assertThat(ruling.named()).isNull();
        assertThat(ruling.notes()).anyMatch(note -> note.contains("职责清单没有这个分类的条目"));
    }

    @Test
    void clauses_further_down_are_proposed_after_the_first() {
        Ruling ruling =
                deciding(null, Map.of()).decide(clauses("PLACE>属地镇街 COMPETENCE>区(市)城市管理局(市政)"), enquiry("370203033"));
        assertThat(ruling.others()).extracting(each -> each.unit().code()).containsExactly(new UnitCode("370203033"));
    }

    @Test
    void who_took_over_from_an_abolished_unit_is_found_along_the_chain() {
        UnitCode a = new UnitCode("A");
        UnitCode b = new UnitCode("B");
        UnitCode c = new UnitCode("C");
        assertThat(new Successors(Map.of(a, b, b, c), c::equals).of(a)).contains(c);
        assertThat(new Successors(Map.of(a, b, b, a), c::equals).of(a)).isEmpty();
        assertThat(new Successors(Map.of(), c::equals).of(a)).isEmpty();
    }

    @Test
    void a_unit_that_somebody_took_over_from_gets_nothing_though_the_city_still_lists_it() {
        UnitCode street = new UnitCode("370203033");
        UnitCode other = new UnitCode("370203ZF");
        Ruling ruling = deciding(null, Map.of(street, other)).decide(clauses("PLACE>属地镇街"), enquiry("370203033"));
        assertThat(ruling.named())
                .isNotNull()
                .extracting(named -> named.unit().code())
                .isEqualTo(other);
        assertThat(ruling.notes()).anyMatch(note -> note.contains("已撤并，由"));
        assertThat(new Successors(Map.of(street, street), _ -> true).of(street))
                .as("restored")
                .contains(street);
        assertThat(new Successors(Map.of(other, street), _ -> true).goesRound(street, other))
                .isTrue();
        assertThat(new Successors(Map.of(other, street), _ -> true).goesRound(other, street))
                .isFalse();
    }

    private Deciding deciding(@Nullable String precedent, Map<UnitCode, UnitCode> successors) {
        Units units = city.the(Units.class);
        return new Deciding(
                city.the(Areas.class),
                units,
                city.the(LeadUnits.class),
                new Successors(successors, units::isValid),
                precedents(precedent),
                new Vocabulary(List.of(
                        season("HEATING", MonthDay.of(11, 16), MonthDay.of(4, 5)),
                        season("FLOOD", MonthDay.of(6, 1), MonthDay.of(9, 30)))));
    }

    private static ConditionValue season(String value, MonthDay from, MonthDay to) {
        return new ConditionValue(ConditionKey.SEASON, value, value, from, to);
    }

    private static Precedents precedents(@Nullable String text) {
        if (text == null) {
            return (category, places) -> Optional.empty();
        }
        String[] parts = text.split("=");
        return (category, places) -> places.contains(new AreaCode(parts[0]))
                ? Optional.of(new Precedents.Precedent(new RequestId(1), new UnitCode(parts[1])))
                : Optional.empty();
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher found = CLAUSE.matcher(text);
        while (found.find()) {
            String lead = found.group("lead");
            String area = found.group("area");
            clauses.add(new Clause(
                    clauses.size() + 1,
                    1,
                    CATEGORY,
                    area == null ? null : new AreaCode(area),
                    conditions(found.group("conditions")),
                    Ground.valueOf(found.group("ground")),
                    lead.matches("\\w+") ? new Lead.Direct(new UnitCode(lead)) : new Lead.ByRule(lead),
                    List.of(),
                    HandlingLevel.DISTRICT,
                    found.group("direct") != null,
                    null,
                    "",
                    "",
                    LocalDate.of(2020, 1, 1),
                    null));
        }
        return clauses;
    }

    private static Map<ConditionKey, String> conditions(@Nullable String text) {
        Map<ConditionKey, String> conditions = new EnumMap<>(ConditionKey.class);
        for (String each : text == null || text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = each.split("=");
            conditions.put(ConditionKey.valueOf(parts[0]), parts[1]);
        }
        return conditions;
    }

    private static Enquiry enquiry(String text) {
        Map<ConditionKey, String> facts = new EnumMap<>(ConditionKey.class);
        AreaCode place = null;
        UnitCode against = null;
        boolean channel = false;
        boolean urgent = false;
        int returns = 0;
        for (String word : text.split(" ")) {
            switch (word) {
                case "-" -> place = null;
                case "wx" -> channel = true;
                case "urgent" -> urgent = true;
                case "returned" -> returns = 1;
                default -> {
                    if (word.startsWith("against=")) {
                        against = new UnitCode(word.substring("against=".length()));
                    } else if (word.contains("=")) {
                        facts.putAll(conditions(word));
                    } else {
                        place = new AreaCode(word);
                    }
                }
            }
        }
        return new Enquiry(CATEGORY, place, channel, urgent, against, new Facts(facts), returns, WINTER);
    }
}
