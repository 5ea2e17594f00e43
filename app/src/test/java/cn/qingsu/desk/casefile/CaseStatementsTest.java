package cn.qingsu.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.AdjustableClock;
import cn.qingsu.CountingDriver;
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
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case costs as many statements however much has happened to it. */
class CaseStatementsTest {

    private static final UnitCode HUDAO = new UnitCode("370203033");

    private static Officer officer(RunningApplication qingsu, String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private static void does(RunningApplication qingsu, RequestId id, String login, Command command) {
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        qingsu.bean(ServiceRequests.class)
                .perform(id, version, officer(qingsu, login), command)
                .orElseThrow();
    }

    private static List<String> opening(RunningApplication qingsu, RequestId id) {
        Officer officer = officer(qingsu, "banzhang01");
        CaseViews views = qingsu.bean(CaseViews.class);
        views.open(id, officer).orElseThrow(); // what is remembered for seconds is read now
        CountingDriver.since(qingsu);
        views.open(id, officer).orElseThrow();
        return CountingDriver.since(qingsu).stream()
                .filter(statement ->
                        !statement.contains("placed_xid")) // the journal's tail, which reads by itself meanwhile
                .toList();
    }

    @Test
    void a_long_life_costs_no_more_statements_than_a_short_one() {
        try (RunningApplication qingsu = RunningApplication.withoutPages(
                AdjustableClock.ticking(),
                Map.of(
                        "qingsu.demo.accounts",
                        "true",
                        "spring.datasource.driver-class-name",
                        CountingDriver.class.getName()))) {
            RequestId id = qingsu.bean(Intake.class)
                    .submit(
                            Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "楼道堆物堵了消防门")
                                    .requester("于小海", "13800016001")
                                    .category(new CategoryCode("010101"))
                                    .build(),
                            Author.REQUESTER)
                    .orElseThrow()
                    .id();
            List<String> young = opening(qingsu, id);
            does(qingsu, id, "zhuanban01", new Command.Accept());
            does(qingsu, id, "zhuanban01", new Command.Dispatch(HUDAO, List.of(new UnitCode("370203ZF")), null));
            does(qingsu, id, "hudao01", new Command.Acknowledge(null));
            does(qingsu, id, "hudao01", new Command.RecordContact(null, true, "已电话联系，核实情况"));
            for (int day = 1; day <= 12; day++) {
                does(qingsu, id, "hudao01", new Command.NoteProgress(null, "第 " + day + " 天巡查，仍有堆物"));
            }
            does(qingsu, id, "hudao01", new Command.Reply(null, "已清理。", "已清理完毕。", cn.qingsu.request.Claim.SOLVED));
            List<String> old = opening(qingsu, id);
            assertThat(young).isNotEmpty();
            assertThat(old).as(String.join("\n", old)).hasSizeLessThanOrEqualTo(young.size() + 1);
            assertThat(old).as(String.join("\n", old)).hasSizeLessThanOrEqualTo(7);
        }
    }
}
