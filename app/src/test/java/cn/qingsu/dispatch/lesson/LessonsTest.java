package cn.qingsu.dispatch.lesson;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.dispatch.accuracy.Accuracies;
import cn.qingsu.dispatch.accuracy.Accuracy;
import cn.qingsu.dispatch.accuracy.Dimension;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.DryRun;
import cn.qingsu.dispatch.catalogue.Lead;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What becomes of dispatches, and what the catalogue, the accuracy and typical cases make of it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class LessonsTest {

    private static final CityHall HALL = new CityHall();
    private static final LocalDate TODAY = CityTime.day(CityHall.MONDAY);
    private static RequestId straight;
    private static RequestId returned;
    private static RequestId consulted;

    private final Lessons lessons = HALL.bean(Lessons.class);

    @BeforeAll
    static void threeLives() {
        straight = told("一次转准").dispatchedTo(HUDAO).acknowledgedAndContacted().repliedSolved().id;
        returned = told("退单改派")
                .dispatchedTo(HUDAO)
                .does("hudao01", new Command.Return(null, "镇街履职事项清单未列入该事项", "不属于本街道职责"))
                .does("shenhe01", new Command.UpholdReturn("核实属实"))
                .does("zhuanban01", new Command.Dispatch(SHIBEI_ENFORCEMENT, null, null))
                .id;
        consulted = told("会商决定")
                .dispatchedTo(HUDAO)
                .does("hudao01", new Command.Return(null, "职责划分意见", "职责不清"))
                .does("shenhe01", new Command.Consult("两家单位均认为不属于本单位职责"))
                .does("duban01", new Command.DecideConsultation(SHIBEI_ENFORCEMENT, null, "会商确定"))
                .id;
        HALL.bean(Followers.class).catchUp();
    }

    private static CityHall.Case told(String text) {
        return HALL.told(RequestType.COMPLAINT, text)
                .in("湖岛街道")
                .by("赵钱孙", "13800001234")
                .registered();
    }

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    private Lesson lesson(RequestId request) {
        return Objects.requireNonNull(lessons.of(List.of(request)).get(request));
    }

    @Test
    void a_lead_that_stands_is_accurate_and_confirmed_by_its_reply() {
        assertThat(lesson(straight).accurate()).isTrue();
        assertThat(lesson(straight).confirmedAt()).isNotNull();
        assertThat(lesson(straight).lead()).isEqualTo(HUDAO);
        assertThat(lesson(straight).settledBy()).isEqualTo(Lesson.Change.DISPATCH);
    }

    @Test
    void an_upheld_return_and_a_consultation_change_the_first_lead() {
        assertThat(lesson(returned).changedBy()).isEqualTo(Lesson.Change.RETURN);
        assertThat(lesson(returned).lead()).isEqualTo(SHIBEI_ENFORCEMENT);
        assertThat(lesson(consulted).changedBy()).isEqualTo(Lesson.Change.CONSULTATION);
        assertThat(HALL.bean(Precedents.class)
                        .latest(STREET_TRADE, List.of(new AreaCode(HUDAO.value())))
                        .orElseThrow()
                        .lead())
                .isEqualTo(SHIBEI_ENFORCEMENT);
    }

    @Test
    void an_upheld_return_asks_whether_the_catalogue_changes_until_somebody_answers() {
        Questions questions = HALL.bean(Questions.class);
        Question question = questions.find(returned).orElseThrow();
        assertThat(question.from()).isEqualTo(HUDAO);
        assertThat(question.to()).isEqualTo(SHIBEI_ENFORCEMENT);
        assertThat(question.cited()).isEqualTo("镇街履职事项清单未列入该事项");
        assertThat(questions.find(consulted)).isEmpty();
        var reviewer = HALL.officer("shenhe01").as(cn.qingsu.identity.Role.REVIEWER);
        assertThat(questions.decline(returned, " ", reviewer).isAccepted()).isFalse();
        assertThat(questions.decline(returned, "个案", reviewer).isAccepted()).isTrue();
        assertThat(questions.decline(returned, "再答一次", reviewer).isAccepted()).isFalse();
    }

    @Test
    void the_parts_of_the_accuracy_sum_to_the_whole_and_each_opens_its_cases() {
        Accuracies accuracies = HALL.bean(Accuracies.class);
        Accuracies.Period period = new Accuracies.Period(TODAY, TODAY);
        Accuracy whole = accuracies.whole(period);
        assertThat(whole.dispatches()).isEqualTo(3);
        assertThat(whole.changed()).isEqualTo(2);
        for (Dimension dimension : Dimension.values()) {
            List<Accuracy> parts = accuracies.by(dimension, period);
            assertThat(parts.stream().mapToInt(Accuracy::dispatches).sum()).isEqualTo(3);
            assertThat(parts.stream().mapToInt(Accuracy::changed).sum()).isEqualTo(2);
            for (Accuracy part : parts) {
                assertThat(accuracies
                                .cases(dimension, part.key(), period, true, null, 50)
                                .items())
                        .hasSize(part.changed());
            }
        }
    }

    @Test
    void the_dry_run_tells_which_of_last_months_requests_would_have_moved() {
        Clause was = HALL.bean(Catalogue.class).of(STREET_TRADE, TODAY).getFirst();
        Clause change = new Clause(
                was.number(),
                2,
                was.category(),
                null,
                was.conditions(),
                was.ground(),
                new Lead.Direct(SHIBEI_ENFORCEMENT),
                List.of(),
                was.level(),
                false,
                null,
                "",
                "",
                TODAY,
                null);
        DryRun.Result result = HALL.bean(DryRun.class).of(change);
        assertThat(result.asked()).isEqualTo(3);
        assertThat(result.moves())
                .extracting(DryRun.Move::request)
                .containsExactlyInAnyOrder(straight, returned, consulted);
        assertThat(result.better()).isEqualTo(2);
        assertThat(result.worse()).isEqualTo(1);
    }

    @Test
    void typical_cases_are_marked_by_reviewers_alone_and_come_first_as_precedent() {
        TypicalCases typical = HALL.bean(TypicalCases.class);
        assertThat(typical.mark(straight, "占道的参照", HALL.officer("zhuanban01"))).isInstanceOf(Decision.Refused.class);
        assertThat(typical.mark(straight, "", HALL.officer("shenhe01"))).isInstanceOf(Decision.Refused.class);
        assertThat(typical.mark(straight, "占道的参照", HALL.officer("shenhe01")).isAccepted())
                .isTrue();
        assertThat(typical.mark(straight, "再标一次", HALL.officer("shenhe01")).isAccepted())
                .isFalse();
        List<AreaCode> street = List.of(new AreaCode(HUDAO.value()));
        Precedents precedents = HALL.bean(Precedents.class);
        assertThat(precedents.latest(STREET_TRADE, street).orElseThrow().lead()).isEqualTo(HUDAO);
        assertThat(typical.unmark(straight, "情况有变", HALL.officer("shenhe01")).isAccepted())
                .isTrue();
        assertThat(precedents.latest(STREET_TRADE, street).orElseThrow().lead()).isEqualTo(SHIBEI_ENFORCEMENT);
    }

    @Test
    void what_was_projected_can_be_projected_anew() {
        Lesson before = lesson(consulted);
        HALL.bean(LessonProjection.class).forget();
        assertThat(lessons.of(List.of(consulted))).isEmpty();
        HALL.application()
                .sql()
                .sql("delete from journal.follower where name = 'dispatch.lessons'")
                .update();
        HALL.bean(Followers.class).catchUp();
        assertThat(lesson(consulted)).isEqualTo(before);
    }
}
