package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The large language model changes the order of a card that a dispatcher is already reading. */
class SecondOpinionOnThePageTest {

    private static final String HUDAO = "370203033";
    private static final ChatServerOfTests MODEL = new ChatServerOfTests();

    @RegisterExtension
    static final Visits VISITS =
            Visits.alone(Map.of("qingsu.language.url", MODEL.url().toString(), "qingsu.language.timeout", "30s"));

    /** What the model says, question by question; it waits until the test tells it. */
    private static final BlockingQueue<String> ANSWERS = new LinkedBlockingQueue<>();

    @AfterAll
    static void noModel() {
        MODEL.close();
    }

    private static Registered aHoleInTheRoad() {
        return VISITS.qingsu()
                .bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "路面有个大坑，车轮都陷进去了。")
                                .requester("骆小满", "13900006101")
                                .category(new CategoryCode("020101"))
                                .privacy(PrivacyLevel.OPEN)
                                .place(new Place("瑞海北路", null, new AreaCode("370203"), new AreaCode(HUDAO), null))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static void thinks(String first, String note) {
        ANSWERS.add("{\"order\":[\"" + first + "\"],\"note\":\"" + note + "\"}");
    }

    private static String nextAnswer() {
        try {
            return ANSWERS.take();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static List<String> units(Locator card) {
        List<String> units = new ArrayList<>();
        for (Locator each : card.locator("button[name=unit]").all()) {
            units.add(each.getAttribute("value"));
        }
        return units;
    }

    @Test
    void enter_takes_a_unit_that_has_just_come_first_only_when_there_was_time_to_see_it() {
        Registered one = aHoleInTheRoad();
        Staff dispatcher = VISITS.officer("zhuanban01");
        MODEL.behaves(exchange -> ChatServerOfTests.saying(nextAnswer()).answer(exchange));
        dispatcher.opens(Situation.of(VISITS.qingsu(), one.number()));
        Locator card = dispatcher.detail().locator(".recommendation");
        assertThat(card.locator("button[name=unit]").first()).hasAttribute("data-key", "Enter");
        List<String> units = units(card);
        assertThat(units).hasSizeGreaterThan(1);
        String last = units.getLast();

        thinks("nobody", "");
        assertThat(card.locator("[data-second]")).containsText("以上按职责清单和历史工单");
        dispatcher.shot("second-opinion-nonsense");

        dispatcher.opens(Situation.of(VISITS.qingsu(), one.number()));
        assertThat(card.locator("button[name=unit]").first()).hasAttribute("value", units.getFirst());
        dispatcher.page().evaluate("""
                new MutationObserver(() => {
                  const moved = document.querySelector('[data-key-soon]');
                  if (moved && window.keyAtFirst === undefined) window.keyAtFirst = moved.dataset.key ?? 'none';
                }).observe(document.querySelector('#content'), { childList: true, subtree: true })""");
        thinks(last, "路段由它养护");
        Locator first = card.locator("button[name=unit]").first();
        assertThat(first).hasAttribute("value", last);
        assertThat(card.locator("[data-second]")).hasText("以上次序经大模型调整：路段由它养护");
        assertThat(first).hasAttribute("data-key", "Enter");
        assertThat(dispatcher.page().evaluate("window.keyAtFirst")).isEqualTo("none");
        dispatcher.shot("second-opinion");
    }
}
