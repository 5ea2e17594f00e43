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
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A district's coordinator hands work down within his district, and is offered it only where it can be done. */
class HandingDownTest {

    private static final UnitCode DISTRICT = new UnitCode("370203");
    private static final UnitCode HUDAO = new UnitCode("370203033");

    private final RunningApplication qingsu = RunningApplication.shared();

    private Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private int version(RequestId id) {
        return qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void does(RequestId id, String login, Command command) {
        qingsu.bean(ServiceRequests.class)
                .perform(id, version(id), officer(login), command)
                .orElseThrow();
    }

    private RequestId dispatched(UnitCode unit, String text) {
        RequestId id = qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于小海", "13800018801")
                                .category(new CategoryCode("010101"))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .id();
        does(id, "zhuanban01", new Command.Accept());
        does(id, "zhuanban01", new Command.Dispatch(unit, null, null));
        return id;
    }

    /** As the clock does when its time is over. */
    private void acknowledgedByItself(RequestId id) {
        long assignment = qingsu.sql()
                .sql("select id from request.assignment where request = ? and closed_at is null")
                .param(id.value())
                .query(Long.class)
                .single();
        qingsu.bean(ServiceRequests.class)
                .perform(id, Author.SYSTEM, new Command.Acknowledge(new AssignmentId(assignment)))
                .orElseThrow();
    }

    private int handDown(Colleague coordinator, RequestId id, UnitCode to) throws Exception {
        Map<String, String> fields =
                new HashMap<>(Map.of("unit", to.value(), "note", "请到现场核实", "version", String.valueOf(version(id))));
        var answer = coordinator.does("/desk/cases/" + id + "/commands/sub-dispatch", fields);
        return answer.statusCode();
    }

    @Test
    void what_the_district_was_given_goes_to_one_of_its_streets() throws Exception {
        RequestId id = dispatched(DISTRICT, "两条街交界处的路面塌陷，没有人围挡。");
        acknowledgedByItself(id);
        try (Colleague coordinator = Colleague.signedIn(qingsu, "shibei01")) {
            assertThat(coordinator.opens("/desk/cases/" + id).body()).contains("/forms/sub-dispatch?");
            assertThat(coordinator
                            .fetches("/desk/cases/" + id + "/forms/sub-dispatch?version=" + version(id))
                            .body())
                    .contains("below=" + DISTRICT.value() + "\"");
            assertThat(handDown(coordinator, id, HUDAO)).isEqualTo(200);
        }
        try (Colleague street = Colleague.signedIn(qingsu, "hudao01")) {
            assertThat(street.opens("/desk/cases/" + id).body()).contains("请到现场核实", "/commands/acknowledge");
        }
    }

    @Test
    void what_a_street_holds_goes_to_a_community_below_it_and_nowhere_else() throws Exception {
        RequestId id = dispatched(HUDAO, "小区门口的健身器材断了一根管子。");
        try (Colleague coordinator = Colleague.signedIn(qingsu, "shibei01")) {
            assertThat(coordinator.opens("/desk/cases/" + id).body()).doesNotContain("/forms/sub-dispatch?");
            does(id, "hudao01", new Command.Acknowledge(null));
            assertThat(coordinator.opens("/desk/cases/" + id).body()).contains("/forms/sub-dispatch?");
            assertThat(coordinator
                            .fetches("/desk/cases/" + id + "/forms/sub-dispatch?version=" + version(id))
                            .body())
                    .contains("below=" + HUDAO.value() + "\"");
            assertThat(handDown(coordinator, id, new UnitCode("370203ZF"))).isEqualTo(422);
            assertThat(handDown(coordinator, id, officer("shequ01").unit())).isEqualTo(200);
        }
    }

    @Test
    void a_case_of_another_district_is_no_matter_of_his() throws Exception {
        RequestId id = dispatched(new UnitCode("370202"), "栈桥边的护栏松了。");
        acknowledgedByItself(id);
        try (Colleague coordinator = Colleague.signedIn(qingsu, "shibei01")) {
            assertThat(coordinator.opens("/desk/cases/" + id).statusCode()).isEqualTo(403);
        }
    }
}
