package cn.qingsu.followup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision table of rules 5, as it is kept in the database. */
class FollowUpDecisionTest {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final FollowUpDecision TABLE =
            new FollowUpDecisions(JdbcClient.create(DATABASE)).at(LocalDate.of(2026, 9, 7));

    /** A dash stands for what was not said. */
    @ParameterizedTest(name = "{4}: contacted {0}, {1}, {2}, reasonable {3} -> {5}")
    @CsvFileSource(resources = "/followup/decisions.csv", numLinesToSkip = 1)
    void what_follows_from_an_answer(
            String contacted,
            String solved,
            String satisfied,
            String reasonable,
            Stage stage,
            CallbackOutcome outcome) {
        Answered answered = new Answered(
                true,
                yesNo(contacted),
                Claim.valueOf(solved),
                satisfied.equals("-") ? null : Satisfaction.valueOf(satisfied),
                yesNo(reasonable),
                stage);
        assertThat(TABLE.on(answered)).isEqualTo(outcome);
    }

    private static @Nullable Boolean yesNo(String text) {
        return text.equals("-") ? null : text.equals("yes");
    }

    @Test
    void who_was_never_reached_is_unreachable_and_not_satisfied() {
        for (Stage stage : Stage.values()) {
            assertThat(TABLE.on(Answered.unreached(stage))).isEqualTo(CallbackOutcome.UNREACHABLE);
        }
    }

    @Test
    void every_answer_that_can_be_given_is_decided() {
        for (Answered answered : all()) {
            assertThat(TABLE.on(answered))
                    .as(answered.toString())
                    .isNotNull()
                    .isNotEqualTo(CallbackOutcome.UNREACHABLE);
        }
    }

    @Test
    void only_who_is_content_or_silent_about_a_solved_matter_lets_it_close() {
        for (Answered answered : all()) {
            if (TABLE.on(answered) == CallbackOutcome.CLOSE) {
                assertThat(answered.contacted()).isNotEqualTo(Boolean.FALSE);
                assertThat(answered.isOpen()).isFalse();
                assertThat(answered.satisfied()).isNotEqualTo(Satisfaction.DISSATISFIED);
            }
        }
    }

    private static List<Answered> all() {
        List<Answered> all = new ArrayList<>();
        for (Boolean contacted : Arrays.asList(null, true, false)) {
            for (Claim solved : Claim.values()) {
                for (Satisfaction satisfied : withNone(Satisfaction.values())) {
                    for (Boolean reasonable : List.of(true, false)) {
                        for (Stage stage : Stage.values()) {
                            all.add(new Answered(true, contacted, solved, satisfied, reasonable, stage));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static <E> List<@Nullable E> withNone(E[] values) {
        List<@Nullable E> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    @Test
    void a_later_table_holds_from_its_day_on_and_leaves_the_past_alone() {
        JdbcClient sql = JdbcClient.create(TestDatabase.fresh());
        sql.sql("""
                        insert into followup.rule (version, valid_from, position, outcome, what)
                        values (2, '2027-01-01', 10, 'CLOSE', '试验')
                        """).update();
        FollowUpDecisions decisions = new FollowUpDecisions(sql);
        assertThat(decisions.at(LocalDate.of(2026, 12, 31)).version()).isEqualTo(1);
        assertThat(decisions.at(LocalDate.of(2027, 1, 1)).version()).isEqualTo(2);
        assertThat(decisions.at(LocalDate.of(2027, 1, 1)).on(Answered.unreached(Stage.FIRST)))
                .isEqualTo(CallbackOutcome.CLOSE);
    }
}
