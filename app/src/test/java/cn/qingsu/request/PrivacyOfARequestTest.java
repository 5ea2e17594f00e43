package cn.qingsu.request;

import static cn.qingsu.request.CityHall.HUDAO;
import static cn.qingsu.request.CityHall.STREET_TRADE;
import static cn.qingsu.request.CityHall.classify;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.SituationCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request's life must not tell, in the journal and to units. */
class PrivacyOfARequestTest {

    private static final CityHall HALL = CityHall.shared();
    private static final String PHONE = "13800001777";

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
    }

    private static CityHall.Told aReport() {
        return HALL.told(RequestType.REPORT, "夜里偷排油烟，请联系" + PHONE).by("陆知秋", PHONE);
    }

    private static Command.Classify privacy(PrivacyLevel level) {
        return new Command.Classify(null, null, null, level, null, null, null, null, null, null, null);
    }

    private static CaseFile opened(CityHall.Case request, String login) {
        return HALL.bean(Cases.class).open(request.id, HALL.officer(login)).orElseThrow();
    }

    private static String journalOf(CityHall.Case request) {
        List<Entry> entries = HALL.bean(Journal.class).of(Subject.of(request.id));
        return String.join(
                "\n",
                entries.stream().map(entry -> entry.reason() + entry.body()).toList());
    }

    private static void assertRefused(Decision<?> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void what_the_requester_writes_stands_with_the_case_and_not_in_the_journal() {
        CityHall.Case withdrawn = aReport().registered();
        assertThat(withdrawn
                        .requesterTries(new Command.Withdraw("已和店家说好，我的电话" + PHONE))
                        .isAccepted())
                .isTrue();
        CityHall.Case objected = aReport().registered();
        objected.does("huawu01", new Command.NotAccept(new SituationCode("B01"), "请向法院反映。"));
        assertThat(objected.requesterTries(new Command.ObjectToNotAccepted("并未起诉，请打" + PHONE))
                        .isAccepted())
                .isTrue();
        for (CityHall.Case each : List.of(withdrawn, objected)) {
            assertThat(journalOf(each)).doesNotContain(PHONE);
            assertThat(opened(each, "huawu01").said())
                    .anySatisfy(said -> assertThat(said.publicText()).contains(PHONE));
            assertThat(HALL.bean(Cases.class)
                            .timeline(each.id, HALL.officer("huawu01"))
                            .orElseThrow()
                            .steps())
                    .anySatisfy(step -> assertThat(step.detail()).contains(PHONE));
        }
    }

    @Test
    void an_address_is_masked_in_lists_and_does_not_enter_the_journal() {
        CityHall.Case request = aReport().registered();
        request.does(
                "zhuanban01",
                new Command.Classify(null, null, null, null, null, "湖岛街道某路9号3号楼2单元501室", null, null, null, null, null));
        assertThat(journalOf(request)).doesNotContain("501");
        assertThat(request.now().matter().place().address()).contains("501");
        assertThat(HALL.bean(Cases.class)
                        .row(request.id, HALL.officer("zhuanban01"))
                        .orElseThrow()
                        .place()
                        .address())
                .contains("某路9号")
                .doesNotContain("501");
    }

    @Test
    void a_unit_reads_a_confidential_text_without_its_phone() {
        CityHall.Case request = aReport().confidentially().registered().dispatchedTo(HUDAO);
        assertThat(opened(request, "hudao01").matter().text())
                .doesNotContain(PHONE)
                .contains("偷排油烟");
        assertThat(opened(request, "banzhang01").matter().text()).contains(PHONE);
    }

    @Test
    void a_unit_does_not_learn_of_a_case_against_it_that_follows_its_own() {
        CityHall.Case own = aReport().registered();
        CityHall.Case against = aReport().against(HUDAO).registered();
        against.does("zhuanban01", new Command.Merge(own.id, "同一事项"));
        own.dispatchedTo(HUDAO);
        assertThat(opened(own, "hudao01").merged()).isEmpty();
        assertThat(opened(own, "zhuanban01").merged()).hasSize(1);
    }

    @Test
    void who_may_not_see_a_name_may_not_open_it_to_himself() {
        CityHall.Case confidential = aReport().confidentially().registered();
        assertRefused(confidential.tries("zhuanban01", privacy(PrivacyLevel.OPEN)), "privacy-loosened");
        confidential.does("zhuanban01", classify(STREET_TRADE));
        confidential.does("banzhang01", privacy(PrivacyLevel.OPEN));
        CityHall.Case anonymous = aReport().anonymously().registered();
        assertRefused(anonymous.tries("banzhang01", privacy(PrivacyLevel.CONFIDENTIAL)), "privacy-loosened");
    }
}
