package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistOfAReplyTest {

    private final CityHall hall = CityHall.shared();

    private CityHall.Case inProgress() {
        hall.clock().set(CityHall.MONDAY);
        return hall.told(RequestType.COMPLAINT, "集装箱堵住消防通道，请移走并处罚。")
                .in("湖岛街道")
                .registered()
                .dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted();
    }

    private static Command.Reply reply(Demand... demands) {
        return new Command.Reply(null, "现场已清理。", "集装箱已移走。", Claim.SOLVED, List.of(demands));
    }

    private static String code(Decision<CaseState> decision) {
        return decision instanceof Decision.Refused<CaseState>(Refusal refusal) ? refusal.code() : "";
    }

    @Test
    void a_demand_is_answered_or_explained_before_the_reply_goes_to_its_review() {
        CityHall.Case one = inProgress();
        Demand move = new Demand("移走集装箱", true, null);
        assertThat(code(one.tries("hudao01", reply(move, new Demand("处罚放置的人", false, " ")))))
                .isEqualTo("demand-open");
        assertThat(code(one.tries("hudao01", reply(move, new Demand("x".repeat(501), true, null)))))
                .isEqualTo("demand-too-long");
        assertThat(code(one.tries("hudao01", reply(Collections.nCopies(21, move).toArray(Demand[]::new)))))
                .isEqualTo("demands-too-many");
        one.does("hudao01", reply(move, new Demand("处罚放置的人", false, "首次，已责令改正，依法不予处罚"), new Demand(" ", false, null)));
        assertThat(one.state()).isEqualTo(State.REPLIED);
    }

    @Test
    void the_reviewer_reads_what_the_reply_says_to_each() {
        CityHall.Case one = inProgress();
        one.does("hudao01", reply(new Demand("移走集装箱", true, null), new Demand("处罚放置的人", false, "已责令改正")));
        CaseFile file =
                hall.bean(Cases.class).open(one.id, hall.officer("shenhe01")).orElseThrow();
        assertThat(file.said())
                .filteredOn(said -> said.kind() == SaidKind.REPLY)
                .singleElement()
                .extracting(Said::demands)
                .isEqualTo(List.of(new Demand("移走集装箱", true, null), new Demand("处罚放置的人", false, "已责令改正")));
    }

    @Test
    void a_reply_without_a_list_is_a_reply_all_the_same() {
        CityHall.Case one = inProgress().repliedSolved();
        assertThat(one.state()).isEqualTo(State.REPLIED);
    }

    @Test
    void the_journal_holds_none_of_the_citizens_words() {
        CityHall.Case one = inProgress();
        one.does("hudao01", reply(new Demand("移走独一无二的集装箱", true, null)));
        List<String> bodies =
                hall.bean(cn.qingsu.journal.Journal.class).of(cn.qingsu.journal.Subject.of(one.id)).stream()
                        .map(cn.qingsu.journal.Entry::body)
                        .toList();
        assertThat(bodies).noneMatch(body -> body.contains("独一无二"));
    }
}
