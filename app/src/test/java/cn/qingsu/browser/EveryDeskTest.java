package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.request.Queue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every desk before anybody has told anything: an empty queue says what it is for, {@code ?} shows the keys, and a guide tells of the desk. */
class EveryDeskTest {

    private static final List<String> STAFF = List.of(
            "huawu01",
            "banzhang01",
            "zhuanban01",
            "shenhe01",
            "hudao02",
            "shibei01",
            "huifang01",
            "duban01",
            "guanli01",
            "shenji01");

    private static final Pattern RAIL = Pattern.compile("^\\| ([^|`]+) \\| \\[", Pattern.MULTILINE);

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Set<Queue> queues = EnumSet.noneOf(Queue.class);

    @Test
    void an_empty_queue_says_what_it_is_for_and_a_key_shows_the_keys() throws IOException {
        Set<String> told = RAIL.matcher(Files.readString(Path.of("..", "docs", "guide", "README.md")))
                .results()
                .map(line -> line.group(1).strip())
                .collect(Collectors.toSet());
        for (String login : STAFF) {
            Page page = VISITS.officer(login).page();
            ArrayDeque<String> next = new ArrayDeque<>(links(page));
            page.locator(".rail a span:not(.count)").allInnerTexts().stream()
                    .filter(label -> !told.contains(label))
                    .forEach(label -> wrong.add(login + ": no guide tells of " + label));
            while (!next.isEmpty()) {
                page.navigate(next.remove());
                looksAt(page, login);
                next.addAll(links(page));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(queues).containsExactlyInAnyOrder(Queue.values());
    }

    private void looksAt(Page page, String login) {
        String at = login + " " + URI.create(page.url()).getPath();
        assertThat(page.locator("html[data-live=on]")).isAttached();
        page.keyboard().press("Escape"); // leaves the field that has the focus at once
        page.keyboard().press("?");
        Locator sheet = page.locator("dialog[open]");
        if (sheet.count() == 0 || !sheet.innerText().contains("快捷键")) {
            wrong.add(at + ": no sheet of shortcuts");
        }
        page.keyboard().press("Escape");
        for (Locator empty : page.locator(".empty:visible").all()) {
            if (empty.locator("h3").innerText().isBlank()
                    || empty.locator("p").innerText().length() < 8) {
                wrong.add(at + ": empty without a word");
            }
        }
        for (Queue queue : Queue.values()) {
            if (at.endsWith(QueuePath.of(queue))) {
                queues.add(queue);
                String says = page.locator("#list .empty p").innerText();
                if (!says.equals(queue.purpose())) {
                    wrong.add(at + ": " + says);
                }
            }
        }
    }

    /** Of the rail and the queues, where nobody has been yet. */
    private List<String> links(Page page) {
        return page.locator(".rail a, .queues a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(met::add)
                .toList();
    }
}
