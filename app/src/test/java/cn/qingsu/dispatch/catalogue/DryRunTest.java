package cn.qingsu.dispatch.catalogue;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.dispatch.lesson.Precedents;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a change of the catalogue would have moved. */
class DryRunTest {

    private static final CityHall HALL = new CityHall();

    @AfterAll
    static void goHome() {
        HALL.close();
    }

    @Test
    void the_end_of_a_clause_shows_whose_cases_it_would_have_moved_and_changes_nothing() {
        for (int n = 0; n < 3; n++) {
            dispatched();
        }
        Catalogue catalogue = HALL.bean(Catalogue.class);
        List<Clause> clauses = catalogue.of(STREET_TRADE, CityTime.day(CityHall.MONDAY));
        Clause deciding = clauses.stream()
                .filter(each -> !HALL.bean(DryRun.class).ofEnding(each).moves().isEmpty())
                .findFirst()
                .orElseThrow();
        DryRun.Result result = HALL.bean(DryRun.class).ofEnding(deciding);
        assertThat(result.asked()).isEqualTo(3);
        assertThat(result.moves()).hasSize(3).allSatisfy(move -> {
            assertThat(move.was()).isNotNull().isNotEqualTo(move.would());
            assertThat(move.stands()).isEqualTo(HUDAO);
        });
        assertThat(catalogue.of(STREET_TRADE, CityTime.day(CityHall.MONDAY))).isEqualTo(clauses);
    }

    private static void dispatched() {
        RequestId id = HALL.told(RequestType.COMPLAINT, "水果摊占了人行道").in("湖岛街道").registered().id;
        HALL.application()
                .sql()
                .sql("""
                        insert into dispatch.lesson (request, category, area, channel, urgency, first_at, first_unit, first_role, lead_unit,
                            settled_by, confirmed_at)
                        values (:id, :category, :area, 'PHONE', 'NORMAL', :at, :unit, 'OFFICER', :unit, 'DISPATCH', :at)
                        """)
                .param("id", id.value())
                .param("category", STREET_TRADE.value())
                .param("area", HUDAO.value())
                .param("unit", HUDAO.value())
                .param("at", Timestamp.from(CityHall.MONDAY.minus(Duration.ofDays(3))))
                .update();
    }

    @Test
    void precedents_of_a_place_are_asked_for_once() {
        List<CategoryCode> asked = new ArrayList<>();
        Precedents precedents = (category, places) -> {
            asked.add(category);
            return Optional.of(new Precedents.Precedent(new RequestId(1), new UnitCode("370203")));
        };
        AskedOnce once = new AskedOnce(precedents);
        for (int n = 0; n < 1000; n++) {
            once.latest(STREET_TRADE, List.of(new AreaCode("370203033"), new AreaCode("370203")));
        }
        once.latest(STREET_TRADE, List.of(new AreaCode("370203")));
        assertThat(asked).hasSize(2);
    }
}
