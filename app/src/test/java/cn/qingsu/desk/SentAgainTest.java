package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.kernel.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever goes back and sends once more what was sent: it was done once, and the second time that is said. */
class SentAgainTest {

    private static final String HUDAO = "370203033";

    private final RunningApplication qingsu = RunningApplication.shared();

    private int version(RequestId id) {
        return qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Sends a command twice, as an old page would: with the version that it showed. */
    private void twice(Colleague officer, RequestId id, String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", String.valueOf(version(id)));
        String address = "/desk/cases/" + id + path;
        var first = officer.does(address, all);
        assertThat(first.statusCode()).as(path + first.body()).isEqualTo(200);
        int done = version(id);
        var second = officer.does(address, all);
        assertThat(second.statusCode()).as(path + second.body()).isIn(403, 409, 422);
        assertThat(second.body()).as(path).doesNotContain("Exception");
        assertThat(version(id)).as(path).isEqualTo(done);
    }

    @Test
    void every_step_of_a_life_is_done_once() throws Exception {
        RequestId id;
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01");
                Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague unit = Colleague.signedIn(qingsu, "hudao01");
                Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01");
                Colleague resident = Colleague.stranger(qingsu)) {
            PageForm form = PageForm.of(agent.opens("/desk/register").body()).stream()
                    .filter(each -> each.boxes().containsKey("text"))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> matter = Map.of(
                    "submissionKey",
                    form.kept().get("submissionKey"),
                    "channel",
                    "PHONE",
                    "text",
                    "瑞海北路7号门前消防通道停满了车，救护车进不来",
                    "phone",
                    "13800016041",
                    "callback",
                    "yes");
            var registered = agent.sends("/desk/register", matter);
            assertThat(registered.uri().getPath()).as(registered.body()).startsWith("/desk/cases/");
            assertThat(agent.sends("/desk/register", matter).uri()).isEqualTo(registered.uri());
            id = RequestId.parse(registered.uri().getPath().substring("/desk/cases/".length()));

            dispatcher.opens("/desk/cases/" + id);
            twice(
                    dispatcher,
                    id,
                    "/hand-over",
                    Map.of("category", "010101", "street", HUDAO, "state", "REGISTERED", "unit", HUDAO));
            unit.opens("/desk/cases/" + id);
            twice(unit, id, "/commands/acknowledge", Map.of());
            twice(unit, id, "/commands/record-contact", Map.of("reached", "true", "note", "已电话联系，核实情况"));
            twice(unit, id, "/commands/note-progress", Map.of("text", "已到现场"));
            twice(
                    unit,
                    id,
                    "/commands/reply",
                    Map.of("account", "已约谈物业", "publicText", "消防通道已恢复畅通。", "claim", "SOLVED"));
            reviewer.opens("/desk/cases/" + id);
            twice(reviewer, id, "/commands/approve", Map.of());

            String own = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(id);
            resident.opens(own);
            Map<String, String> rating = Map.of("solved", "SOLVED", "satisfied", "SATISFIED");
            resident.sends(own + "/rating", rating);
            int done = version(id);
            var again = resident.sends(own + "/rating", rating);
            assertThat(again.statusCode()).isLessThan(500);
            assertThat(version(id)).isEqualTo(done);
            assertThat(resident.opens(own).body()).contains("已办结");
        }
        List<String> types = qingsu.sql()
                .sql("select type from journal.entry where subject = 'request' and subject_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
        assertThat(types).hasSizeGreaterThan(7).doesNotHaveDuplicates();
    }
}
