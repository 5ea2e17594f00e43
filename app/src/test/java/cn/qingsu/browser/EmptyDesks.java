package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.request.Queue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every desk before anybody has told anything: an empty queue says what it is for, {@code ?} shows the keys, and a guide tells of the desk. */
final class EmptyDesks {

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

    /** What the list of a queue says, read without showing the page. */
    private static final String SAYS = """
            async (address) => {
              const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
              return page.querySelector('#list .empty p')?.textContent ?? '';
            }
            """;

    private final Visits visits;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Set<Queue> queues = EnumSet.noneOf(Queue.class);

    EmptyDesks(Visits visits) {
        this.visits = visits;
    }

    /** What is wrong, and with it the queues that nobody was shown. */
    List<String> walk() {
        Set<String> told = guided();
        for (String login : STAFF) {
            Page page = visits.officer(login).page();
            looksAt(page, login);
            page.locator(".rail a span:not(.count)").allInnerTexts().stream()
                    .filter(label -> !told.contains(label))
                    .forEach(label -> wrong.add(login + ": no guide tells of " + label));
            List<String> rail = links(page, ".rail a");
            for (String queue : links(page, ".queues a[data-key]")) {
                reads(page, queue);
            }
            for (String address : rail) {
                if (!reads(page, address)) {
                    page.navigate(address);
                    assertThat(page.locator("html[data-live=on]")).isAttached();
                    looksAt(page, login);
                }
            }
        }
        EnumSet.complementOf(EnumSet.copyOf(queues)).forEach(queue -> wrong.add("nobody has " + queue));
        return wrong;
    }

    private static Set<String> guided() {
        try {
            return RAIL.matcher(Files.readString(Path.of("..", "docs", "guide", "README.md")))
                    .results()
                    .map(line -> line.group(1).strip())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the address is a queue's. */
    private boolean reads(Page page, String address) {
        for (Queue queue : Queue.values()) {
            if (address.equals(QueuePath.of(queue))) {
                queues.add(queue);
                Object says = page.evaluate(SAYS, address);
                if (!queue.purpose().equals(says)) {
                    wrong.add(address + ": " + says);
                }
                return true;
            }
        }
        return false;
    }

    private void looksAt(Page page, String login) {
        String at = login + " " + URI.create(page.url()).getPath();
        page.keyboard().press("Escape"); // leaves the field that has the focus at once
        page.keyboard().press("?");
        Locator sheet = page.locator("dialog[open]");
        if (sheet.count() == 0 || !sheet.innerText().contains("快捷键")) {
            wrong.add(at + ": no sheet of shortcuts");
        }
        page.keyboard().press("Escape");
        for (Locator empty : page.locator(".empty:visible").all()) {
            if (empty.locator("h3").innerText().isBlank()
                    || empty.locator("p").first().innerText().length() < 8) {
                wrong.add(at + ": empty without a word");
            }
        }
    }

    /** Where nobody has been yet. */
    private List<String> links(Page page, String which) {
        return page.locator(which).all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(met::add)
                .toList();
    }
}
