package cn.qingsu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that somebody can come to by links: can everybody use it, and does it stand being shown twice as large? */
class EveryPageTest {

    /** Of an officer's pages, the desks' and the administrator's; more would be the same again. */
    private static final int MOST = 40;

    private static final Pattern CASE = Pattern.compile("/[0-9a-zA-Z]{13}(?=/|$)");
    private static final Pattern OCCASION =
            Pattern.compile("(?<=/admin/messages)/[A-Z_]+|(?<=/messages/[0-9a-z]{13})/[a-z]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern NO_PAGE =
            Pattern.compile("/desk/live|/logout|[.](pdf|csv|json|xlsx|docx|png|ics)$|/files/|/api-docs|/v3/|/small$");

    /** Kinds of pages that were seen by whoever came first. */
    private static final Set<String> SEEN = new HashSet<>();

    /** Of pages that were looked at, what they are made of; what is made of the same pieces need not be looked at again. */
    private static final Set<String> MADE_OF = new HashSet<>();

    /** A name for each kind of element on the page: all that rules go by, but for the words and the numbers in it. */
    private static final String PIECES = """
            () => {
              const piece = (each) => [each.localName, ...[...each.attributes].map(({ name, value }) =>
                /^(class|role|type|lang|hidden|disabled|inert|data-tone|aria-(current|pressed|selected|expanded|hidden|live))$/.test(name)
                  ? `${name}=${value}` : value.trim() ? name : `${name}=`).sort(),
                each.textContent.trim() ? 'words' : '', each.labels ? each.labels.length : ''].join(' ');
              const all = [...document.querySelectorAll('*')];
              const ids = all.map(({ id }) => id).filter(Boolean);
              const made = new Set(all.map((each) => `${each.parentElement ? piece(each.parentElement) : ''} > ${piece(each)}`));
              return [document.documentElement.lang, ids.length - new Set(ids).size, ...[...made].sort()].join('\\n');
            }
            """;

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void cases() {
        Situation.told(VISITS.qingsu(), "门前消防通道被集装箱堵住，多次反映没有结果", "王小明", "13800004401", PrivacyLevel.OPEN);
        Situation.told(VISITS.qingsu(), "工地夜间施工", "李小红", "13800004402", PrivacyLevel.CONFIDENTIAL)
                .withTheStreet();
        Situation.told(VISITS.qingsu(), "路灯不亮，晚上看不清路。", "赵小强", "13800004403", PrivacyLevel.OPEN)
                .inProgress()
                .does("hudao01", new Command.Reply(null, "已换灯泡。", "您反映的路灯已修复。", Claim.SOLVED));
        Situation.told(VISITS.qingsu(), "楼道堆物", "孙小兰", "13800004404", PrivacyLevel.OPEN)
                .inProgress()
                .does("hudao01", new Command.Reply(null, "已清理。", "您反映的楼道堆物已清理。", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huawu01",
                "banzhang01",
                "zhuanban01",
                "shenhe01",
                "huifang01",
                "duban01",
                "hudao01",
                "shequ01",
                "shibei01",
                "guanli01",
                "shenji01"
            })
    void every_page_of_an_officer(String login) {
        Staff officer = VISITS.officer(login);
        Page page = officer.page();
        walk(page, List.of("/desk"), login + " ");
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_of_a_resident() {
        Situation answered = Situation.told(VISITS.qingsu(), "公交站牌倒了", "周小雨", "13800004405", PrivacyLevel.OPEN)
                .inProgress()
                .does("hudao01", new Command.Reply(null, "已扶正。", "您反映的站牌已扶正。", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
        String own = "/portal/r/" + VISITS.qingsu().bean(TrackingTokens.class).of(answered.id());
        walk(VISITS.resident().page(), List.of("/", own), "");
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_look_itself_finds_what_is_wrong() {
        Page page = VISITS.resident().page();
        page.setContent(
                "<html><body><img src='data:,'><input><p style='color:#ccc;background:#fff'>浅灰</p></body></html>");
        assertThat(Axe.violations(page))
                .anySatisfy(each -> assertThat(each).startsWith("image-alt"))
                .anySatisfy(each -> assertThat(each).startsWith("label"))
                .anySatisfy(each -> assertThat(each).startsWith("color-contrast"));
    }

    private void walk(Page page, List<String> from, String who) {
        Queue<String> next = new ArrayDeque<>(from);
        Set<String> met = new HashSet<>(from);
        for (int looked = 0; looked < MOST && !next.isEmpty(); ) {
            String path = next.remove();
            Response answer = Objects.requireNonNull(page.navigate(path));
            if (!Objects.requireNonNullElse(answer.headerValue("content-type"), "")
                    .startsWith("text/html")) {
                continue;
            }
            looked++;
            SEEN.add(kind(address(page.url()))); // where it leads by itself, nobody need go again
            look(page, who + path);
            for (String link : links(page)) {
                if (met.add(link) && !NO_PAGE.matcher(link).find() && SEEN.add(kind(link))) {
                    next.add(link);
                }
            }
        }
    }

    private void look(Page page, String what) {
        if (MADE_OF.add((String) page.evaluate(PIECES))) {
            Axe.violations(page).forEach(each -> wrong.add(what + ": " + each));
        }
        var size = Objects.requireNonNull(page.viewportSize());
        page.setViewportSize(Math.max(320, size.width / 2), size.height / 2);
        int beyond = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (beyond > 1) {
            wrong.add(what + ": at twice the size it is " + beyond + " px too wide");
        }
        page.setViewportSize(size.width, size.height);
    }

    /** Where the page leads to, without leaving the application. */
    @SuppressWarnings("unchecked") // a list of strings
    private static List<String> links(Page page) {
        List<String> all = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href]:not([download]):not([href^="#"]):not([target=_blank])')]
                  .filter(each => each.origin === location.origin)
                  .map(each => each.href)
                """);
        return all.stream().map(EveryPageTest::address).distinct().toList();
    }

    private static String address(String url) {
        URI link = URI.create(url);
        return link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
    }

    /** Pages that differ only in the case, the day, the filter or the occasion of a message are one. */
    private static String kind(String link) {
        String path = OCCASION.matcher(link.replaceAll("[?].*", link.contains("case=") ? "?case" : "?"))
                .replaceAll("/@");
        return NUMBER.matcher(CASE.matcher(path).replaceAll("/#")).replaceAll("#");
    }
}
