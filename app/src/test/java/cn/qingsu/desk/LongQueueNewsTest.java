package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Queues are counted up to a thousand; what comes into a longer one is told all the same, without a number that nobody knows. */
class LongQueueNewsTest {

    private static final UnitCode HUDAO = new UnitCode("370203033");

    private static final RunningApplication QINGSU = RunningApplication.start(
            Map.of("qingsu.demo.accounts", "true", "qingsu.followers.run", "false", "qingsu.alarms.run", "false"));

    @AfterAll
    static void goHome() {
        QINGSU.close();
    }

    private static RequestId told(String text) {
        return QINGSU.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小海", "13800016022")
                                .category(new CategoryCode("010101"))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .id();
    }

    private static void dispatched(RequestId id) {
        Accounts accounts = QINGSU.bean(Accounts.class);
        Officer dispatcher =
                accounts.officer(accounts.find("zhuanban01").orElseThrow().id()).orElseThrow();
        int version = QINGSU.bean(Cases.class).row(id, dispatcher).orElseThrow().version();
        QINGSU.bean(ServiceRequests.class)
                .perform(
                        id,
                        version,
                        dispatcher,
                        List.of(new Command.Accept(), new Command.Dispatch(HUDAO, null, null)),
                        Alongside.NOTHING)
                .orElseThrow();
    }

    @Test
    void a_queue_of_one_state() throws Exception {
        RequestId one = told("楼道堆物堵了消防门。");
        QINGSU.sql().sql("""
                        insert into request.request
                        select made.* from request.request r, generate_series(1, 1000) n,
                               lateral jsonb_populate_record(r, jsonb_build_object(
                                   'id', r.id + n, 'number', 'T' || lpad(n::text, 9, '0'))) made
                         where r.id = ?
                        """).param(one.value()).update();
        try (Colleague dispatcher = Colleague.signedIn(QINGSU, "zhuanban01");
                OpenDesk desk = OpenDesk.of(dispatcher)) {
            told("三号楼电梯停了，老人下不来楼。");
            assertThat(desk.told("to-accept")).contains("\"many\":true");
        }
    }

    @Test
    void a_queue_where_more_decides_than_the_state() throws Exception {
        RequestId one = told("夜里有人在桥洞下烧电线。");
        dispatched(one);
        QINGSU.sql().sql("""
                        insert into request.assignment
                        select made.* from request.assignment a, generate_series(1, 1000) n,
                               lateral jsonb_populate_record(a, jsonb_build_object('id', a.id + n, 'role', 'CO_HANDLER')) made
                         where a.request = ?
                        """).param(one.value()).update();
        try (Colleague unit = Colleague.signedIn(QINGSU, "hudao01");
                Colleague other = Colleague.signedIn(QINGSU, "zhifa01");
                OpenDesk desk = OpenDesk.of(unit);
                OpenDesk beside = OpenDesk.of(other)) {
            dispatched(told("人行道上的井盖碎了一半。"));
            assertThat(desk.told("unit-new")).contains("\"many\":true");
            assertThat(beside.hasBeenTold("unit-new")).isFalse();
        }
    }
}
