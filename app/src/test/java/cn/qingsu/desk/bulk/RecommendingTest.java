package cn.qingsu.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.desk.bulk.RecommendedRow.Standing;
import cn.qingsu.desk.hold.Held;
import cn.qingsu.desk.hold.HoldingBack;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendingTest {

    private final CityHall hall = CityHall.shared();
    private final Recommending recommending = hall.bean(Recommending.class);

    @BeforeEach
    void on_a_monday_morning() {
        hall.clock().set(CityHall.MONDAY);
        hall.application()
                .sql()
                .sql("truncate desk.held, desk.in_hand, desk.draft")
                .update();
    }

    private CityHall.Case classified(String text) {
        return hall.told(RequestType.COMPLAINT, text)
                .in("湖岛街道")
                .registered()
                .does("zhuanban01", CityHall.classify(CityHall.STREET_TRADE));
    }

    private Officer dispatcher() {
        return hall.officer("zhuanban01");
    }

    private static Pick pick(CityHall.Case one) {
        return new Pick(one.id, one.version());
    }

    private static String unit(RecommendedRow row) {
        return row.pick().split(":", 3)[2];
    }

    @Test
    void a_try_tells_apart_what_is_sure_what_is_not_and_what_would_be_refused_and_writes_nothing() {
        CityHall.Case fresh = classified("水果摊占道");
        CityHall.Case accepted = classified("店外经营").does("zhuanban01", new Command.Accept());
        CityHall.Case unclear = hall.told(RequestType.COMPLAINT, "反映一件说不清的事").registered();
        CityHall.Case gone = classified("烧烤摊扰民")
                .does("zhuanban01", new Command.Accept())
                .does("zhuanban01", new Command.Dispatch(CityHall.HUDAO, null, null));
        List<CityHall.Case> all = List.of(fresh, accepted, unclear, gone);
        List<Integer> versions = all.stream().map(CityHall.Case::version).toList();

        List<RecommendedRow> tried =
                recommending.tried(all.stream().map(RecommendingTest::pick).toList(), dispatcher());

        assertThat(tried)
                .extracting(RecommendedRow::standing)
                .containsExactly(Standing.READY, Standing.READY, Standing.UNSURE, Standing.REFUSED);
        assertThat(unit(tried.getFirst())).isEqualTo(CityHall.HUDAO.value());
        assertThat(tried.get(2).message()).contains("逐件打开办理");
        assertThat(tried.get(3).message()).contains("待签收");
        assertThat(all.stream().map(CityHall.Case::version)).isEqualTo(versions);
    }

    @Test
    void all_wait_together_are_taken_back_together_and_what_is_left_alone_is_done() {
        CityHall.Case one = classified("水果摊占道");
        CityHall.Case two = classified("店外经营").does("zhuanban01", new Command.Accept());
        CityHall.Case other = classified("占道修车");
        List<Pick> picks = List.of(pick(one), pick(two), pick(other));
        Map<Pick, String> seen = recommending.tried(picks, dispatcher()).stream()
                .collect(Collectors.toMap(
                        row -> Pick.of(List.of(row.pick().replaceAll(":[^:]*$", "")))
                                .getFirst(),
                        RecommendingTest::unit));
        seen.put(pick(other), "QDSWJ");

        Recommending.Done done = recommending.done(picks, seen, dispatcher());

        assertThat(done.rows())
                .extracting(RecommendedRow::standing)
                .containsExactly(Standing.WAITING, Standing.WAITING, Standing.REFUSED);
        assertThat(done.rows().getLast().message()).contains("推荐的单位刚刚变了");
        assertThat(one.state()).isEqualTo(State.REGISTERED);
        HoldingBack holding = hall.bean(HoldingBack.class);
        Function<Held, Boolean> back = held -> holding.takeBack(held.text(), dispatcher());
        assertThat(done.held().stream().map(back)).containsOnly(true);
        assertThat(done.held().stream().map(back)).as("a second time").containsOnly(false);
        assertThat(holding.takeBack("nothing", dispatcher())).isFalse();
        assertThat(hall.application()
                        .sql()
                        .sql("select count(*) from desk.held")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
