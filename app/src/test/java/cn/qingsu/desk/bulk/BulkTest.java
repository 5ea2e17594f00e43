package cn.qingsu.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.desk.bulk.BulkRow.Verdict;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTest {

    private final CityHall hall = CityHall.shared();
    private final Bulk bulk = hall.bean(Bulk.class);
    private final Command dispatch = new Command.Dispatch(CityHall.HUDAO, null, null);

    @BeforeEach
    void on_a_monday_morning() {
        hall.clock().set(CityHall.MONDAY);
    }

    private CityHall.Case accepted(String text) {
        return hall.told(RequestType.COMPLAINT, text)
                .in("湖岛街道")
                .registered()
                .does("zhuanban01", CityHall.classify(CityHall.STREET_TRADE))
                .does("zhuanban01", new Command.Accept());
    }

    private static List<Pick> picks(List<CityHall.Case> cases) {
        return cases.stream().map(each -> new Pick(each.id, each.version())).toList();
    }

    private Officer dispatcher() {
        return hall.officer("zhuanban01");
    }

    @Test
    void a_try_says_what_would_be_accepted_and_why_not_the_rest_and_writes_nothing() {
        CityHall.Case fits = accepted("水果摊占道");
        CityHall.Case unclassified = hall.told(RequestType.COMPLAINT, "井盖松动").registered();
        CityHall.Case gone = accepted("烧烤摊扰民").does("zhuanban01", dispatch);
        List<CityHall.Case> all = List.of(fits, unclassified, gone);
        List<Integer> versions = all.stream().map(CityHall.Case::version).toList();

        List<BulkRow> tried = bulk.tried(picks(all), dispatcher(), dispatch);

        assertThat(tried)
                .extracting(BulkRow::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.REFUSED, Verdict.REFUSED);
        assertThat(tried.getFirst().then()).isEqualTo(State.DISPATCHED.label());
        assertThat(tried.get(1).message()).contains("待受理", "不能进行此操作");
        assertThat(all.stream().map(CityHall.Case::version)).isEqualTo(versions);
        assertThat(fits.state()).isEqualTo(State.DISPATCH_PENDING);
    }

    @Test
    void each_is_carried_out_by_itself_with_its_own_entry_in_the_journal() {
        List<CityHall.Case> cases = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            cases.add(accepted("店外经营第 " + n + " 处"));
        }
        List<Pick> picks = picks(cases);
        cases.get(7).does("zhuanban01", new Command.Consult("两家都说不归自己"));

        List<BulkRow> done = bulk.done(picks, dispatcher(), dispatch);

        assertThat(done).filteredOn(row -> row.verdict() == Verdict.ACCEPTED).hasSize(24);
        assertThat(done.get(7).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(done.get(7).message()).contains("提交会商");
        assertThat(cases.get(7).state()).isEqualTo(State.CONSULTING);
        assertThat(cases.get(8).events()).contains("RequestDispatched");
    }

    @Test
    void what_has_moved_on_is_offered_apart_with_what_has_changed() {
        CityHall.Case one = accepted("早点铺油烟");
        Pick old = new Pick(one.id, one.version());
        one.does("banzhang01", CityHall.classify(CityHall.FIRE_LANE));

        BulkRow tried = bulk.tried(List.of(old), dispatcher(), dispatch).getFirst();

        assertThat(tried.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(tried.message()).contains("核定分类");
        assertThat(tried.pick()).isEqualTo(one.id + ":" + one.version());
        assertThat(bulk.done(Pick.of(List.of(tried.pick())), dispatcher(), dispatch))
                .extracting(BulkRow::verdict)
                .containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void a_try_decides_as_the_command_does() {
        CityHall.Case replied = accepted("垃圾堆放")
                .does("zhuanban01", dispatch)
                .acknowledgedAndContacted()
                .repliedSolved();
        for (Command command : List.of(
                new Command.Approve(null),
                new Command.RejectReply("缺照片"),
                new Command.Close(null),
                new Command.Supervise("群众关注"))) {
            for (String login : List.of("shenhe01", "hudao01", "zhuanban01", "duban01")) {
                String foreseen = bulk.tried(picks(List.of(replied)), hall.officer(login), command)
                        .getFirst()
                        .message();
                if (!foreseen.isEmpty()) {
                    assertThat(bulk.done(picks(List.of(replied)), hall.officer(login), command)
                                    .getFirst()
                                    .message())
                            .as(login + " " + command.action())
                            .isEqualTo(foreseen);
                }
            }
        }
    }

    @Test
    void what_is_no_pick_is_left_out_and_what_is_not_there_is_said() {
        assertThat(Pick.of(List.of("x", "../etc:1", "0123456789abc:1", "0123456789abc:2", "zzzzzzzzzzzzz:99999999999")))
                .hasSize(1);
        assertThat(bulk.tried(Pick.of(List.of("0123456789abc:1")), dispatcher(), dispatch))
                .extracting(BulkRow::verdict)
                .containsExactly(Verdict.REFUSED);
    }
}
