package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.dispatch.language.ChatServerOfTests;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The large language model puts the units of the card into another order, and what it may not do. */
class RerankedCardTest {

    private static final String HUDAO = "370203033";
    private static final Pattern UNIT = Pattern.compile("name=\"unit\" value=\"([^\"]+)\"");
    private static final Map<String, String> FORM = Map.of("category", "020101", "street", HUDAO);

    private static Registered registered(RunningApplication qingsu, PrivacyLevel privacy) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "路面有个大坑，车轮都陷进去了。")
                                .requester("于小䶮", "13800005678")
                                .category(new CategoryCode("020101"))
                                .privacy(privacy)
                                .place(new Place("瑞海北路", null, new AreaCode("370203"), new AreaCode(HUDAO), null))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static List<String> units(String card) {
        return UNIT.matcher(card).results().map(each -> each.group(1)).toList();
    }

    private static String card(Colleague dispatcher, Registered one, String query) throws Exception {
        dispatcher.opens("/desk/cases/" + one.id());
        return dispatcher
                .does("/desk/cases/" + one.id() + "/proposal" + query, FORM)
                .body();
    }

    @Test
    void it_ranks_among_the_units_of_the_card_and_where_it_fails_the_card_stays() throws Exception {
        try (ChatServerOfTests server = new ChatServerOfTests();
                RunningApplication qingsu = RunningApplication.start(Map.of(
                        "qingsu.demo.accounts",
                        "true",
                        "qingsu.language.url",
                        server.url().toString()));
                Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            Registered one = registered(qingsu, PrivacyLevel.OPEN);
            String before = card(dispatcher, one, "");
            List<String> units = units(before);
            assertThat(units).hasSizeGreaterThan(1);
            assertThat(before).contains("second=true").doesNotContain("大模型");

            String last = units.getLast();
            server.behaves(ChatServerOfTests.saying("{\"order\":[\"" + last + "\"],\"note\":\"路段由它养护\"}"));
            String after = card(dispatcher, one, "?second=true");
            assertThat(units(after)).startsWith(last).containsExactlyInAnyOrderElementsOf(units);
            assertThat(after)
                    .contains("以上次序经大模型调整：路段由它养护", "大模型提前，原第 " + units.size())
                    .doesNotContain("second=true");
            assertThat(server.asked.getLast().body()).doesNotContain("13800005678", "于小䶮");

            server.behaves(ChatServerOfTests.saying("{\"order\":[\"370200BOGUS\"],\"note\":\"\"}"));
            String nonsense = card(dispatcher, one, "?second=true");
            assertThat(units(nonsense)).isEqualTo(units);
            assertThat(nonsense).contains("大模型的回答超出了给定的范围，以上按职责清单和历史工单。").doesNotContain("大模型提前");

            int asked = server.asked.size();
            String confidential = card(dispatcher, registered(qingsu, PrivacyLevel.CONFIDENTIAL), "?second=true");
            assertThat(confidential).contains("保密和匿名的诉求不交给大模型");
            assertThat(server.asked).hasSize(asked);
        }
    }
}
