package cn.qingsu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of {@code docs/guide}, read beside the desk that it tells of: whatever its table of keys names must have stood in the sheet of
 * shortcuts of a page that was looked at. A key that means two things on one page is wrong wherever it is met.
 */
final class Guide {

    private static final Path GUIDES = Path.of("..", "docs", "guide");
    private static final Path PICTURES = Path.of("..", "docs", "images", "guide");

    /** A line of the table: the keys, each in backticks, and the label as the sheet shows it. */
    private static final Pattern LINE =
            Pattern.compile("^\\| (`[^|]+`) \\| ([^|]+?) \\|", Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Opens the sheet as its button does, reads it and closes it; within a dialog it shows the dialog's keys. */
    private static final String SHEET = """
            () => {
              document.querySelector('button[data-show-shortcuts]').click();
              const sheet = [...document.querySelectorAll('dialog')].at(-1);
              const lines = [...sheet.querySelectorAll('.shortcuts section > div')].map((line) =>
                [[...line.querySelectorAll('kbd')].map((key) => key.textContent).join(' '), line.querySelector('span').textContent].join('\\t'));
              sheet.close();
              return lines;
            }
            """;

    private final String name;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> ambiguous = new ArrayList<>();

    Guide(String name) {
        this.name = name;
    }

    /** What the page offers now. */
    Guide reads(Staff officer) {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String line : sheet(officer.page())) {
            seen.add(line);
            String[] parts = line.split("\t", 2);
            labels.computeIfAbsent(parts[0], key -> new TreeSet<>()).add(parts[1]);
        }
        labels.forEach((key, meant) -> {
            if ((meant.size() > 1 && !key.equals("↵")) // opens the row that has the focus
                    || labels.keySet().stream().anyMatch(other -> other.startsWith(key + " "))) {
                ambiguous.add(officer.page().url() + ": " + key + " " + meant);
            }
        });
        return this;
    }

    @SuppressWarnings("unchecked") // a list of strings
    private static List<String> sheet(Page page) {
        return (List<String>) page.evaluate(SHEET);
    }

    /** As the tests see it; with {@code -Dupdate.docs=true} also for the guide. */
    Guide pictures(Visitor visitor) {
        visitor.shot("guide-" + name);
        if (Boolean.getBoolean("update.docs")) {
            visitor.picture(PICTURES.resolve(name + ".png"));
        }
        assertThat(PICTURES.resolve(name + ".png")).exists();
        assertThat(text()).contains("../images/guide/" + name + ".png");
        return this;
    }

    /** Every key that it names was seen, and none meant two things. */
    void holds() {
        assertThat(ambiguous).as("keys with two meanings").isEmpty();
        Set<String> named =
                LINE.matcher(text()).results().map(Guide::line).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).as("keys in the table of " + name + ".md").isNotEmpty();
        assertThat(seen)
                .as("shortcuts of the pages that " + name + ".md tells of")
                .containsAll(named);
    }

    private static String line(MatchResult found) {
        String keys = found.group(1)
                .replace("`", "")
                .replace("Enter", "↵")
                .replaceAll("\\s+", " ")
                .strip();
        return keys + "\t" + found.group(2).strip();
    }

    private String text() {
        try {
            return Files.readString(GUIDES.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
