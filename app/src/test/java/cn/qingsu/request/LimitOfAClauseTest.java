package cn.qingsu.request;

import static cn.qingsu.request.CityHall.FIRE_LANE;
import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.SHIBEI_ENFORCEMENT;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.SlaCode;
import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.CityTime;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clause of the catalogue may set a limit of its own, in place of the category's. */
class LimitOfAClauseTest {

    private static final CityHall HALL = CityHall.shared();
    private static final LocalDateTime THREE_DAYS = LocalDateTime.parse("2026-09-11T00:00");
    private static final LocalDateTime ONE_DAY = LocalDateTime.parse("2026-09-09T00:00");

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @AfterEach
    void everyChainIsWhole() {
        assertThat(HALL.bean(JournalCheck.class).verify((done, total) -> {}).broken())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} by a clause of {1} is due {2}")
    @CsvSource(textBlock = """
            # type      clause  due, for requester and unit alike (the category's own limit is three working days)
            COMPLAINT,  '',     2026-09-11T00:00
            COMPLAINT,  N1,     2026-09-09T00:00
            COMPLAINT,  N2,     2026-09-10T00:00
            COMPLAINT,  N5,     2026-09-15T00:00
            COMPLAINT,  L,      2026-09-15T00:00
            COMPLAINT,  T,      2026-09-08T10:00
            COMPLAINT,  U,      2026-09-08T10:00
            # never longer than the type allows
            INQUIRY,    N5,     2026-09-10T00:00
            SUGGESTION, N3,     2026-09-11T00:00
            """)
    void the_clause_sets_both_clocks(RequestType type, String clause, LocalDateTime due) {
        CityHall.Case request = HALL.told(type, "瑞海北路有人占道经营").registered();
        accepted(request).does("zhuanban01", by(clause.isEmpty() ? null : SlaCode.valueOf(clause)));
        assertThat(citizenDue(request)).isEqualTo(due);
        assertThat(unitDue(request)).isEqualTo(due);
    }

    @Test
    void urgent_matters_keep_their_limit() {
        CityHall.Case request =
                HALL.told(RequestType.COMPLAINT, "瑞海北路有人占道经营").urgently().registered();
        accepted(request).does("zhuanban01", by(SlaCode.N5));
        assertThat(citizenDue(request)).isEqualTo(LocalDateTime.parse("2026-09-08T10:00"));
    }

    @Test
    void the_next_dispatch_goes_by_its_own_clause() {
        CityHall.Case request = HALL.told(RequestType.COMPLAINT, "瑞海北路有人占道经营").registered();
        accepted(request).does("zhuanban01", by(SlaCode.N1));
        assertThat(citizenDue(request)).isEqualTo(ONE_DAY);
        request.does("hudao01", new Command.Acknowledge(null))
                .does("hudao01", new Command.Return(null, "职责清单第 1 条", "不属于本街道职责"))
                .does("zhuanban01", new Command.UpholdReturn("理由成立"))
                .does("zhuanban01", new Command.Dispatch(SHIBEI_ENFORCEMENT, null, null));
        assertThat(citizenDue(request)).isEqualTo(THREE_DAYS);
    }

    @Test
    void what_turns_out_to_be_another_matter_goes_by_that_matters_limit() {
        CityHall.Case request = HALL.told(RequestType.COMPLAINT, "瑞海北路有人占道经营").registered();
        accepted(request).does("zhuanban01", by(SlaCode.N1));
        request.does("hudao01", new Command.Acknowledge(null))
                .does("hudao01", new Command.Return(null, "职责清单第 1 条", "不属于本街道职责"))
                .does("zhuanban01", new Command.UpholdReturn("理由成立"))
                .does("zhuanban01", classify(FIRE_LANE));
        assertThat(citizenDue(request)).isEqualTo(LocalDateTime.parse("2026-09-08T10:00"));
    }

    @Test
    void a_pause_is_added_to_the_clauses_limit() {
        CityHall.Case request = HALL.told(RequestType.COMPLAINT, "瑞海北路有人占道经营").registered();
        accepted(request).does("zhuanban01", by(SlaCode.N1));
        request.does("hudao01", new Command.Acknowledge(null))
                .does("hudao01", new Command.Return(null, "职责清单第 1 条", "不属于本街道职责"))
                .does("zhuanban01", new Command.Consult("职责不清"));
        HALL.clock().advance(Duration.ofDays(1));
        request.does("duban01", new Command.DecideConsultation(SHIBEI_ENFORCEMENT, null, "由执法局办理"));
        assertThat(citizenDue(request)).isEqualTo(ONE_DAY.plusDays(1));
    }

    private static CityHall.Case accepted(CityHall.Case request) {
        return request.does("zhuanban01", classify(STREET_TRADE)).does("zhuanban01", new Command.Accept());
    }

    private static Command by(@Nullable SlaCode clause) {
        return new Command.Dispatch(HUDAO, null, null, clause);
    }

    private static LocalDateTime citizenDue(CityHall.Case request) {
        return CityTime.at(request.now().clock().due().at()).toLocalDateTime();
    }

    private static LocalDateTime unitDue(CityHall.Case request) {
        return CityTime.at(request.now().lead().orElseThrow().due().at()).toLocalDateTime();
    }
}
