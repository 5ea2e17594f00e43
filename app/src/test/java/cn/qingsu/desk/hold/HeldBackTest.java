package cn.qingsu.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.desk.hold.Held.Told;
import cn.qingsu.desk.inhand.CasesInHand;
import cn.qingsu.desk.setting.DeskSetting;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class HeldBackTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private final CityHall hall = CityHall.shared();
    private final HoldingBack holding = hall.bean(HoldingBack.class);
    private final HeldCommands held = hall.bean(HeldCommands.class);
    private final CarryingOut carryingOut = hall.bean(CarryingOut.class);
    private final Officer dispatcher = hall.officer("zhuanban01");

    @BeforeEach
    void on_a_monday_morning() {
        hall.clock().set(CityHall.MONDAY);
        hall.application()
                .sql()
                .sql("truncate desk.held, desk.in_hand, desk.draft")
                .update();
    }

    private CityHall.Case registered() {
        return hall.told(RequestType.COMPLAINT, "店外经营").in("湖岛街道").registered();
    }

    private static List<Command> handOver() {
        return List.of(
                CityHall.classify(CityHall.STREET_TRADE),
                new Command.Accept(),
                new Command.Dispatch(CityHall.HUDAO, null, "请尽快到场"));
    }

    private Decision<Held> hold(CityHall.Case one, List<Command> commands) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("note", "请尽快到场");
        return holding.hold(one.id, one.version(), dispatcher, commands, "转办湖岛街道", one.id + ":hand-over", fields);
    }

    private void carryOutAll() {
        while (carryingOut.next()) {
            // the next one
        }
    }

    @Test
    void nothing_happens_for_five_seconds_and_then_all_of_it_once() {
        CityHall.Case one = registered();
        assertThat(hold(one, handOver()).isAccepted()).isTrue();
        hall.clock().advance(Duration.ofSeconds(4));
        carryOutAll();
        assertThat(one.state()).isEqualTo(State.REGISTERED);
        assertThat(hall.bean(CasesInHand.class).of(one.id)).isPresent();

        hall.clock().advance(Duration.ofSeconds(1));
        carryOutAll();
        carryOutAll();
        assertThat(one.state()).isEqualTo(State.DISPATCHED);
        assertThat(one.events()).containsOnlyOnce("RequestDispatched");
        assertThat(held.of(dispatcher.account(), hall.clock().instant())).isEmpty();
        assertThat(hall.bean(CasesInHand.class).of(one.id)).isEmpty();
    }

    @Test
    void the_units_clock_begins_when_it_was_really_handed_over() {
        CityHall.Case one = registered();
        hold(one, handOver());
        hall.clock().advance(FIVE_SECONDS);
        carryOutAll();
        CaseFile file = hall.bean(Cases.class).open(one.id, dispatcher).orElseThrow();
        assertThat(file.assignments().getFirst().givenAt()).isEqualTo(CityHall.MONDAY.plus(FIVE_SECONDS));
        assertThat(file.registeredAt()).isEqualTo(CityHall.MONDAY);
    }

    @Test
    void what_was_taken_back_has_never_happened() {
        CityHall.Case one = registered();
        long id = hold(one, handOver()).orElseThrow().id();
        List<String> before = one.events();
        assertThat(held.takeBack(id, hall.officer("banzhang01").account())).isFalse();
        assertThat(held.takeBack(id, dispatcher.account())).isTrue();
        hall.clock().advance(FIVE_SECONDS);
        carryOutAll();
        assertThat(one.events()).isEqualTo(before);
        assertThat(held.takeBack(id, dispatcher.account())).isFalse();
    }

    @Test
    void what_would_be_refused_is_refused_at_once() {
        CityHall.Case one = registered();
        assertThat(hold(one, List.of(new Command.Dispatch(CityHall.HUDAO, null, null)))
                        .isAccepted())
                .isFalse();
        assertThat(hold(one, handOver()).isAccepted()).isTrue();
        assertThat(hold(one, handOver())).isInstanceOfSatisfying(Decision.Refused.class, again -> {
            Refusal refusal = again.refusal();
            assertThat(refusal.code()).isEqualTo("held-already");
        });
    }

    @Test
    void whoever_was_slower_learns_why_and_keeps_his_text() {
        CityHall.Case one = registered();
        hold(one, handOver());
        one.does("banzhang01", new Command.Void("误拨"));
        hall.clock().advance(FIVE_SECONDS);
        carryOutAll();
        Told told = held.of(dispatcher.account(), hall.clock().instant()).getFirst();
        assertThat(told.refusal()).contains("有了新的进展", "作废");
        assertThat(one.state()).isEqualTo(State.VOID);
        String draft = hall.application()
                .sql()
                .sql("select key from desk.draft where account = ?")
                .param(dispatcher.account().value())
                .query(String.class)
                .single();
        assertThat(draft).isEqualTo(one.id + ":hand-over");
        held.read(cn.qingsu.kernel.TimeSorted.parse(told.id()), dispatcher.account());
        assertThat(held.of(dispatcher.account(), hall.clock().instant())).isEmpty();
    }

    @Test
    void two_nodes_carry_it_out_once() throws Exception {
        List<CityHall.Case> cases = List.of(registered(), registered(), registered(), registered());
        cases.forEach(one -> hold(one, handOver()));
        hall.clock().advance(FIVE_SECONDS);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    List.of(nodes.submit(() -> carryOutAfter(go)), nodes.submit(() -> carryOutAfter(go)));
            go.countDown();
            for (Future<?> each : both) {
                each.get();
            }
        }
        assertThat(cases).allSatisfy(one -> assertThat(one.events()).containsOnlyOnce("RequestDispatched"));
    }

    private Void carryOutAfter(CountDownLatch go) throws InterruptedException {
        go.await();
        carryOutAll();
        return null;
    }

    @Test
    void the_city_sets_how_long_and_an_officer_chooses_otherwise() {
        DeskSettings settings = hall.bean(DeskSettings.class);
        Officer administrator = hall.officer("guanli01");
        assertThat(settings.undo(dispatcher.account())).isEqualTo(FIVE_SECONDS);
        assertThat(settings.set(DeskSetting.UNDO_SECONDS, 31, administrator.as(Role.ADMINISTRATOR))
                        .isAccepted())
                .isFalse();
        settings.set(DeskSetting.UNDO_SECONDS, 8, administrator.as(Role.ADMINISTRATOR));
        assertThat(settings.undo(dispatcher.account())).isEqualTo(Duration.ofSeconds(8));
        settings.chooseUndo(dispatcher.account(), Optional.of(0));
        assertThat(settings.undo(dispatcher.account())).isZero();
        settings.chooseUndo(dispatcher.account(), Optional.empty());
        settings.set(DeskSetting.UNDO_SECONDS, 5, administrator.as(Role.ADMINISTRATOR));
        assertThat(settings.undo(dispatcher.account())).isEqualTo(FIVE_SECONDS);
        assertThat(settings.history(DeskSetting.UNDO_SECONDS)).hasSize(3);
    }
}
