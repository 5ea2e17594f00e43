package cn.qingsu.request;

import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.aComplaint;
import static cn.qingsu.request.CityHall.classify;
import static cn.qingsu.request.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once at one request: officers, partners, nodes, and the clock. */
class AtOnceOnARequestTest {

    private static final CityHall HALL = CityHall.shared();

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    @Test
    void one_source_number_is_one_request() {
        Registered first = HALL.told(RequestType.COMPLAINT, "路面塌陷")
                .through("POLICE", "110-1")
                .register()
                .orElseThrow();
        Registered again = HALL.told(RequestType.COMPLAINT, "路面塌陷")
                .through("POLICE", "110-1")
                .register()
                .orElseThrow();
        assertThat(first.existedBefore()).isFalse();
        assertThat(again).isEqualTo(new Registered(first.id(), first.number(), true));
    }

    @Test
    void sixteen_partners_at_once_with_one_number_make_one_request() throws Exception {
        List<Future<Decision<Registered>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 16; n++) {
                all.add(threads.submit(() -> HALL.told(RequestType.COMPLAINT, "井盖缺失")
                        .through("POLICE", "110-2")
                        .register()));
            }
        }
        List<RequestId> ids = new ArrayList<>();
        for (Future<Decision<Registered>> each : all) {
            ids.add(each.get().orElseThrow().id());
        }
        assertThat(ids).containsOnly(ids.getFirst());
    }

    @Test
    void two_officers_at_once_and_the_second_learns_what_changed() {
        CityHall.Case complaint = aComplaint();
        int seenByBoth = complaint.version();
        complaint.does("zhuanban01", classify(STREET_TRADE));
        Decision<CaseState> second = HALL.bean(ServiceRequests.class)
                .perform(complaint.id, seenByBoth, HALL.officer("banzhang01"), new Command.Accept());
        assertRefused(second, "stale");
        assertThat(((Decision.Refused<?>) second).refusal().message()).contains("核定分类和地点");
    }

    @Test
    void a_limit_that_passes_does_not_make_an_officers_page_old() {
        CityHall.Case complaint = aComplaint();
        int seen = complaint.version();
        HALL.pass(Duration.ofHours(3));
        assertThat(complaint.version()).isGreaterThan(seen);
        Decision<CaseState> decision = HALL.bean(ServiceRequests.class)
                .perform(complaint.id, seen, HALL.officer("zhuanban01"), classify(STREET_TRADE));
        assertThat(decision.isAccepted()).isTrue();
        assertRefused(
                HALL.bean(ServiceRequests.class)
                        .perform(complaint.id, 99, HALL.officer("zhuanban01"), new Command.Accept()),
                "stale");
    }

    @Test
    void sixteen_officers_at_once_and_one_wins() throws Exception {
        CityHall.Case complaint = aComplaint();
        int version = complaint.version();
        List<Future<Decision<CaseState>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 16; n++) {
                all.add(threads.submit(() -> HALL.bean(ServiceRequests.class)
                        .perform(complaint.id, version, HALL.officer("zhuanban01"), new Command.Accept())));
            }
        }
        int accepted = 0;
        for (Future<Decision<CaseState>> each : all) {
            if (each.get().isAccepted()) {
                accepted++;
            } else {
                assertRefused(each.get(), "stale");
            }
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void two_nodes_ring_each_alarm_once() throws Exception {
        List<CityHall.Case> cases = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            cases.add(aComplaint());
        }
        HALL.clock().advance(Duration.ofHours(3));
        AlarmClock alarms = HALL.bean(AlarmClock.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 4; node++) {
                threads.submit(alarms::fire);
            }
        }
        HALL.ring();
        assertThat(cases)
                .allSatisfy(each -> assertThat(each.events())
                        .filteredOn("LimitPassed"::equals)
                        .hasSize(1));
    }
}
