package cn.qingsu.dispatch.auto;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.advice.Precisions.Measured;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AutoDispatchTest {

    private static final CityHall HALL = new CityHall();
    private static final Author ADMINISTRATOR = HALL.officer("guanli01").as(Role.ADMINISTRATOR);

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    /** The city's bar is 95 %, its own probability 90 %. */
    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "true,  true,  100, 95, 0.90, true",
        "false, true,  100, 95, 0.90, false",
        "true,  false, 100, 95, 0.90, false",
        "true,  true,  100, 94, 0.99, false",
        "true,  true,  100, 95, 0.89, false",
        "true,  true,  29,  29, 0.99, false",
        "true,  true,  30,  29, 0.99, true"
    })
    void the_machine_dispatches_only_where_all_agree(
            boolean on, boolean enabled, int cases, int right, double probability, boolean may) {
        assertThat(new AutoRules(on, 0.95, 0.90).may(enabled, new Measured(cases, right), probability))
                .isEqualTo(may);
    }

    @Test
    @Order(2)
    void about_the_share_that_the_city_wants_is_drawn_for_a_check() {
        long drawn = IntStream.range(0, 20_000)
                .filter(n -> AutoDispatcher.sampled(new RequestId(700_000_000_000L + 4_194_304L * n), 0.05))
                .count();
        assertThat(drawn).isBetween(800L, 1_200L);
        assertThat(AutoDispatcher.sampled(RequestId.next(), 0)).isFalse();
        assertThat(AutoDispatcher.sampled(RequestId.next(), 1)).isTrue();
    }

    private static CityHall.Case accepted(String text, CategoryCode category) {
        CityHall.Case one = HALL.told(RequestType.COMPLAINT, text)
                .in("湖岛街道")
                .by("赵钱孙", "13800001234")
                .registered()
                .does("zhuanban01", CityHall.classify(category))
                .does("zhuanban01", new Command.Accept());
        HALL.bean(Followers.class).catchUp();
        HALL.clock().advance(Duration.ofMinutes(1));
        return one;
    }

    private static void consider() {
        HALL.bean(AutoDispatcher.class).considerSome();
    }

    @Test
    @Order(3)
    void by_default_it_only_thinks() {
        CityHall.Case one = accepted("水果摊占了人行道", new CategoryCode("010102"));
        consider();
        assertThat(one.state()).isEqualTo(State.DISPATCH_PENDING);
        MachineOpinion opinion = HALL.bean(Opinions.class).of(one.id).orElseThrow();
        assertThat(opinion.unit()).isEqualTo(HUDAO);
        assertThat(opinion.dispatchedAt()).isNull();
    }

    @Test
    @Order(4)
    void a_category_that_has_not_proved_cannot_be_let() {
        assertThat(HALL.bean(AutoCategories.class)
                        .enable(STREET_TRADE, ADMINISTRATOR)
                        .isAccepted())
                .isFalse();
    }

    @Test
    @Order(5)
    void once_proved_and_let_it_dispatches_marks_and_journals() {
        proveFortyCases();
        Settings settings = HALL.bean(Settings.class);
        settings.set(Setting.AUTO_SWITCH, 1, ADMINISTRATOR).orElseThrow();
        settings.set(Setting.AUTO_RECHECK, 100, ADMINISTRATOR).orElseThrow();
        HALL.bean(AutoCategories.class).enable(STREET_TRADE, ADMINISTRATOR).orElseThrow();
        assertThat(HALL.bean(AutoCategories.class).all())
                .as("those that proved or are let, of the whole list")
                .containsExactly(new AutoCategories.Standing(STREET_TRADE, true, new Measured(40, 40), true));
        CityHall.Case one = accepted("烧烤摊占了盲道", STREET_TRADE);
        consider();
        assertThat(one.state()).isEqualTo(State.DISPATCHED);
        Journal journal = HALL.bean(Journal.class);
        Entry dispatch = journal.of(Subject.of(one.id)).stream()
                .filter(entry -> entry.type().endsWith("RequestDispatched"))
                .findFirst()
                .orElseThrow();
        assertThat(dispatch.author()).isEqualTo(Author.SYSTEM);
        assertThat(journal.of(new Subject(AutoDispatched.SUBJECT, one.id.value())))
                .hasSize(1);
        assertThat(HALL.bean(Opinions.class).toCheck(10))
                .extracting(MachineOpinion::request)
                .contains(one.id);
        AutoChecks checks = HALL.bean(AutoChecks.class);
        assertThat(checks.check(one.id, SHIBEI_ENFORCEMENT, "", HALL.officer("shenhe01"))
                        .isAccepted())
                .isFalse();
        assertThat(checks.check(one.id, SHIBEI_ENFORCEMENT, "应由执法局办理", HALL.officer("shenhe01"))
                        .isAccepted())
                .isTrue();
        assertThat(checks.check(one.id, null, "", HALL.officer("shenhe01")).isAccepted())
                .isFalse();
        assertThat(HALL.bean(Opinions.class).toCheck(10)).isEmpty();
    }

    @Test
    @Order(6)
    void what_has_changed_since_it_was_considered_is_left_to_people() {
        AutoDispatcher dispatcher = HALL.bean(AutoDispatcher.class);
        CityHall.Case one = accepted("早点摊占了路口", STREET_TRADE);
        AutoDispatcher.Known before = Objects.requireNonNull(dispatcher.known(one.id));
        one.does("zhuanban01", CityHall.classify(new CategoryCode("010102")));
        dispatcher.consider(one.id, before);
        assertThat(one.state()).isEqualTo(State.DISPATCH_PENDING);
        assertThat(HALL.bean(Journal.class).of(new Subject(AutoDispatched.SUBJECT, one.id.value())))
                .isEmpty();
        assertThat(HALL.bean(Opinions.class).of(one.id).orElseThrow().dispatchedAt())
                .isNull();
        one.does("zhuanban01", CityHall.classify(STREET_TRADE));
        dispatcher.consider(one.id, Objects.requireNonNull(dispatcher.known(one.id)));
        assertThat(one.state()).isEqualTo(State.DISPATCHED);
    }

    @Test
    @Order(7)
    void one_switch_turns_it_off() {
        HALL.bean(Settings.class).set(Setting.AUTO_SWITCH, 0, ADMINISTRATOR).orElseThrow();
        CityHall.Case one = accepted("服装摊占了车道", STREET_TRADE);
        consider();
        assertThat(one.state()).isEqualTo(State.DISPATCH_PENDING);
    }

    /** As if forty cases had been thought of and had proved. */
    private static void proveFortyCases() {
        for (int n = 1; n <= 40; n++) {
            HALL.application()
                    .sql()
                    .sql("""
                            insert into dispatch.lesson (request, category, area, channel, urgency, first_at, first_unit, first_role, lead_unit,
                                settled_by, confirmed_at)
                            values (:id, '010101', :unit, 'PHONE', 'NORMAL', now(), :unit, 'OFFICER', :unit, 'DISPATCH', now())
                            """)
                    .param("id", (long) n)
                    .param("unit", HUDAO.value())
                    .update();
            HALL.application()
                    .sql()
                    .sql("""
                            insert into dispatch.opinion (request, category, unit, probability, at)
                            values (:id, '010101', :unit, 0.97, now())
                            """)
                    .param("id", (long) n)
                    .param("unit", HUDAO.value())
                    .update();
        }
    }
}
