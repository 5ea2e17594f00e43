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
import cn.qingsu.request.Command;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred open pages on one node: what is committed reaches every queue that shows it within a second. */
class ManyDesksTest {

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final UnitCode HUDAO = new UnitCode("370203033");

    /** Of each officer so many pages are open; the first three have 待受理, 湖岛's clerk has 待签收. */
    private static final Map<String, Integer> PAGES =
            Map.of("huawu01", 25, "banzhang01", 10, "zhuanban01", 25, "hudao01", 20, "shenhe01", 10, "huifang01", 10);

    private static final List<String> ACCEPTING = List.of("huawu01", "banzhang01", "zhuanban01");

    private static final RunningApplication QINGSU = RunningApplication.start(Map.of("qingsu.demo.accounts", "true"));
    private static final List<Colleague> OFFICERS = new ArrayList<>();
    private static final List<OpenDesk> ACCEPTING_DESKS = new ArrayList<>();
    private static final List<OpenDesk> UNIT_DESKS = new ArrayList<>();

    @BeforeAll
    static void aHundredPagesAreOpen() throws Exception {
        for (Map.Entry<String, Integer> each : PAGES.entrySet()) {
            Colleague officer = Colleague.signedIn(QINGSU, each.getKey());
            OFFICERS.add(officer);
            for (int n = 0; n < each.getValue(); n++) {
                OpenDesk desk = OpenDesk.of(officer);
                if (ACCEPTING.contains(each.getKey())) {
                    ACCEPTING_DESKS.add(desk);
                } else if (each.getKey().equals("hudao01")) {
                    UNIT_DESKS.add(desk);
                }
            }
        }
    }

    @AfterAll
    static void theyGoHome() {
        OFFICERS.forEach(Colleague::close);
        QINGSU.close();
    }

    private static Registered registered(String text) {
        return QINGSU.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小海", "13800016011")
                                .category(new CategoryCode("010101"))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static int version(Registered one) {
        return QINGSU.sql()
                .sql("select version from request.request where id = ?")
                .param(one.id().value())
                .query(Integer.class)
                .single();
    }

    private static void dispatched(Registered one, Command command) {
        Accounts accounts = QINGSU.bean(Accounts.class);
        Officer dispatcher =
                accounts.officer(accounts.find("zhuanban01").orElseThrow().id()).orElseThrow();
        QINGSU.bean(ServiceRequests.class)
                .perform(one.id(), version(one), dispatcher, command)
                .orElseThrow();
    }

    @Test
    void what_is_committed_reaches_every_queue_that_shows_it_within_a_second() throws Exception {
        List<Duration> slowest = new ArrayList<>();
        Registered one = registered("供热管道漏水，楼道里都是蒸汽。");
        slowest.add(slowest(ACCEPTING_DESKS, "to-accept", 1, System.nanoTime()));
        for (OpenDesk desk : ACCEPTING_DESKS) {
            assertThat(desk.announced("to-accept")).isTrue();
        }
        for (int n = 2; n <= 4; n++) {
            registered("第 " + n + " 处路灯不亮，晚上看不清路。");
            slowest.add(slowest(ACCEPTING_DESKS, "to-accept", n, System.nanoTime()));
        }
        for (int n = 5; n <= 40; n++) { // a rush: the last count is right on every page, and comes as soon
            registered("第 " + n + " 个窨井盖松动，车一压就响。");
        }
        slowest.add(slowest(ACCEPTING_DESKS, "to-accept", 40, System.nanoTime()));
        dispatched(one, new Command.Accept());
        slowest.add(slowest(ACCEPTING_DESKS, "to-accept", 39, System.nanoTime()));
        dispatched(one, new Command.Dispatch(HUDAO, null, null));
        slowest.add(slowest(UNIT_DESKS, "unit-new", 1, System.nanoTime()));
        System.getLogger("desks").log(System.Logger.Level.WARNING, "the slowest of all pages heard after {0}", slowest);
        assertThat(slowest).allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(MOST));
    }

    /** How long after {@code committed} the last of them showed it. */
    private static Duration slowest(List<OpenDesk> desks, String queue, int count, long committed)
            throws InterruptedException {
        long last = committed;
        for (OpenDesk desk : desks) {
            last = Math.max(last, desk.showed(queue, count));
        }
        return Duration.ofNanos(last - committed);
    }
}
