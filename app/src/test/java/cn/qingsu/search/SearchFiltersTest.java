package cn.qingsu.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what else than words requests are found. */
class SearchFiltersTest {

    private static final SearchHall DESKS = new SearchHall();

    @AfterAll
    static void goHome() {
        DESKS.close();
    }

    @BeforeEach
    void mondayMorning() {
        DESKS.hall.clock().set(CityHall.MONDAY);
    }

    @Test
    void filters_narrow_and_can_be_joined() {
        CityHall.Case one = DESKS.told("石英路摊贩占道").in("湖岛").registered().dispatchedTo(CityHall.HUDAO);
        CityHall.Case two = DESKS.told("石英路积水").urgently().registered();
        String words = "石英路";
        assertThat(DESKS.found(SearchHall.filter(words, null, Set.of(State.DISPATCHED)), "huawu01"))
                .containsExactly(one.id);
        assertThat(DESKS.found(SearchHall.filter(words, null, Set.of(State.REGISTERED, State.CLOSED)), "huawu01"))
                .containsExactly(two.id);
        assertThat(DESKS.found(SearchHall.filter(words, "010101", Set.of()), "huawu01"))
                .containsExactly(one.id);
        assertThat(DESKS.found(SearchHall.filter(words, "01", Set.of()), "huawu01"))
                .containsExactly(one.id);
        assertThat(DESKS.found(SearchHall.filter(words, "02", Set.of()), "huawu01"))
                .isEmpty();
        for (String area : List.of("370203", "370203033")) {
            assertThat(DESKS.found(
                            new SearchFilter(
                                    words,
                                    null,
                                    Set.of(),
                                    null,
                                    new AreaCode(area),
                                    Set.of(),
                                    Set.of(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    false),
                            "huawu01"))
                    .as(area)
                    .containsExactly(one.id);
        }
        assertThat(DESKS.found(
                        new SearchFilter(
                                words,
                                CityHall.HUDAO,
                                Set.of(),
                                null,
                                null,
                                Set.of(RequestType.COMPLAINT),
                                Set.of(Urgency.NORMAL),
                                new ChannelCode("PHONE"),
                                null,
                                null,
                                null,
                                false),
                        "huawu01"))
                .containsExactly(one.id);
        assertThat(DESKS.found(
                        new SearchFilter(
                                words,
                                null,
                                Set.of(),
                                null,
                                null,
                                Set.of(),
                                Set.of(Urgency.URGENT),
                                null,
                                null,
                                null,
                                null,
                                false),
                        "huawu01"))
                .containsExactly(two.id);
    }

    @Test
    void days_bound_what_is_found() {
        CityHall.Case one = DESKS.told("祖母绿广场噪音").registered();
        LocalDate made = day(one.id);
        assertThat(DESKS.found(days("祖母绿广场", made, made), "huawu01")).containsExactly(one.id);
        assertThat(DESKS.found(days("祖母绿广场", null, made.minusDays(1)), "huawu01"))
                .isEmpty();
        assertThat(DESKS.found(days("祖母绿广场", made.plusDays(1), null), "huawu01"))
                .isEmpty();
    }

    private static LocalDate day(RequestId id) {
        return CityTime.day(TimeSorted.madeAt(id.value()));
    }

    private static SearchFilter days(String words, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new SearchFilter(words, null, Set.of(), null, null, Set.of(), Set.of(), null, from, until, null, false);
    }

    @Test
    void overdue_ones_are_found_by_the_clock_that_runs() {
        CityHall.Case one = DESKS.told("绿松石巷路灯").registered().dispatchedTo(CityHall.HUDAO);
        SearchFilter overdue = new SearchFilter(
                "绿松石巷", null, Set.of(), null, null, Set.of(), Set.of(), null, null, null, Pressing.OVERDUE, false);
        assertThat(DESKS.found(overdue, "duban01")).isEmpty();
        DESKS.hall.clock().advance(Duration.ofDays(20));
        assertThat(DESKS.found(overdue, "duban01")).containsExactly(one.id);
    }
}
