package cn.qingsu.city.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.AdjustableClock;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.Limit;
import cn.qingsu.city.LimitUnit;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.RulePackAdded;
import cn.qingsu.city.RulePackEditor;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulePackTest {

    private final AdjustableClock clock = AdjustableClock.at("2026-11-20T10:00:00+08:00");
    private CityOnDatabase city;
    private SlaRules rules;

    @BeforeAll
    void open() {
        city = new CityOnDatabase(clock);
        rules = city.the(SlaRules.class);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Order(1)
    @ParameterizedTest
    @CsvSource({
        "web-accept, 2, HOURS",
        "dispatch.URGENT, 30, MINUTES",
        "dispatch.TIMELY, 2, HOURS",
        "dispatch.NORMAL, 4, WORKING_HOURS",
        "acknowledge.URGENT, 15, MINUTES",
        "acknowledge.TIMELY, 1, HOURS",
        "acknowledge.NORMAL, 4, WORKING_HOURS",
        "contact.URGENT, 2, HOURS",
        "contact.TIMELY, 4, WORKING_HOURS",
        "contact.NORMAL, 1, WORKING_DAYS",
        "return, 1, WORKING_DAYS",
        "return-review, 4, WORKING_HOURS",
        "handle.INQUIRY, 2, WORKING_DAYS",
        "handle.ASSISTANCE, 5, WORKING_DAYS",
        "handle.COMPLAINT, 5, WORKING_DAYS",
        "handle.REPORT, 5, WORKING_DAYS",
        "handle.SUGGESTION, 5, WORKING_DAYS",
        "handle.COMMENDATION, 1, WORKING_DAYS",
        "onsite.URGENT, 30, MINUTES",
        "feedback.URGENT, 2, HOURS",
        "handle.URGENT, 24, HOURS",
        "handle.TIMELY, 24, HOURS",
        "contact.ENTERPRISE, 2, HOURS",
        "feedback.ENTERPRISE, 1, WORKING_DAYS",
        "handle.channel.PROVINCE_ENTERPRISE, 15, WORKING_DAYS",
        "extension-before-due, 1, HALF_WORKING_DAYS",
        "extension-each, 5, WORKING_DAYS",
        "extension-total, 10, WORKING_DAYS",
        "parking-total, 180, NATURAL_DAYS",
        "parking-note, 30, NATURAL_DAYS",
        "review, 1, WORKING_DAYS",
        "mend-reply, 1, WORKING_DAYS",
        "callback-start, 1, WORKING_DAYS",
        "callback-end, 3, WORKING_DAYS",
        "redo, 3, WORKING_DAYS",
        "redo.TIMELY, 24, HOURS",
        "redo.COMPLEX, 5, WORKING_DAYS",
        "yellow-card-before, 1, WORKING_DAYS",
        "whistle-acknowledge, 1, HOURS",
        "whistle-acknowledge.URGENT, 30, MINUTES",
        "whistle-contact, 24, HOURS",
        "whistle-report, 3, WORKING_DAYS",
        "whistle-report.COMPLEX, 5, WORKING_DAYS",
        "supervision-answer, 2, WORKING_DAYS",
        "archive-after, 30, NATURAL_DAYS",
    })
    void version_1_says_what_the_rules_say(String key, int amount, LimitUnit unit) {
        assertThat(rules.at(clock.instant()).limit(key)).isEqualTo(new Limit(amount, unit));
    }

    @Test
    @Order(2)
    void numbers_and_parts_of_the_day_are_data_too() {
        RulePack pack = rules.at(clock.instant());
        assertThat(pack.number("returns-allowed")).isEqualTo(2);
        assertThat(pack.number("extensions-allowed")).isEqualTo(2);
        assertThat(pack.number("callback-tries")).isEqualTo(3);
        assertThat(pack.number("callback-dayparts")).isEqualTo(2);
        assertThat(pack.windows("callback-window")).hasSize(3).first().satisfies(window -> {
            assertThat(window.contains(LocalTime.of(9, 30))).isTrue();
            assertThat(window.contains(LocalTime.of(11, 30))).isFalse();
        });
        assertThatThrownBy(() -> pack.limit("no-such")).isInstanceOf(IllegalArgumentException.class);
        assertThat(city.the(RulePackEditor.class).descriptions(1).keySet())
                .containsAll(pack.limits().keySet())
                .containsAll(pack.numbers().keySet());
    }

    @Test
    @Order(3)
    void an_edit_that_makes_no_sense_is_refused() {
        LocalDate tomorrow = LocalDate.of(2026, 11, 21);
        assertThat(add(LocalDate.of(2026, 11, 20), Map.of("review", Limit.workingDays(2))))
                .isEqualTo("begins-too-early");
        assertThat(add(tomorrow, Map.of("no-such", Limit.workingDays(2)))).isEqualTo("unknown-key");
        assertThat(add(tomorrow, Map.of("review", Limit.workingDays(1)))).isEqualTo("nothing-changes");
        assertThat(rules.all()).hasSize(1);
    }

    @Test
    @Order(4)
    void a_new_version_holds_from_its_first_day_on_and_the_old_one_stays() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        RulePack pack = city.the(RulePackEditor.class)
                .add(
                        first,
                        Map.of("handle.INQUIRY", Limit.workingDays(1)),
                        Map.of("callback-tries", 4),
                        "提速",
                        Author.SYSTEM)
                .orElseThrow();
        assertThat(pack.version()).isEqualTo(2);
        assertThat(rules.at(CityTime.startOf(first).minusSeconds(1)).version()).isEqualTo(1);
        assertThat(rules.at(CityTime.startOf(first))).satisfies(now -> {
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.limit("handle.INQUIRY")).isEqualTo(Limit.workingDays(1));
            assertThat(now.limit("handle.COMPLAINT")).isEqualTo(Limit.workingDays(5));
            assertThat(now.number("callback-tries")).isEqualTo(4);
        });
        assertThat(city.the(Journal.class).of(CityEdit.CITY).getLast())
                .matches(entry -> entry.is(RulePackAdded.class))
                .extracting(entry -> entry.as(RulePackAdded.class).limits())
                .isEqualTo(Map.of("handle.INQUIRY", Limit.workingDays(1)));
    }

    private String add(LocalDate from, Map<String, Limit> limits) {
        return switch (city.the(RulePackEditor.class).add(from, limits, Map.of(), "", Author.SYSTEM)) {
            case Decision.Accepted<RulePack> accepted -> "accepted";
            case Decision.Refused<RulePack> refused -> refused.refusal().code();
        };
    }
}
