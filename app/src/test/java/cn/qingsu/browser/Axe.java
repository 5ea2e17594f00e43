package cn.qingsu.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people out of a page, by the rules of WCAG 2.1 A and AA that a program can check. */
final class Axe {

    private static final String SOURCE = read(Path.of("web", "node_modules", "axe-core", "axe.min.js"));

    private static final String LOOK = """
            () => axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
              resultTypes: ['violations'],
              preload: { assets: ['media'] }, // no rule that is asked for here reads style sheets, which would be fetched anew for each page
            }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
              `${id} (${help}): ` + nodes.slice(0, 3).map(({ target, failureSummary }) =>
                `${target.join(' ')} ${failureSummary.replace(/\\s+/g, ' ').slice(0, 160)}`).join(' | ')))
            """;

    private Axe() {}

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException missing) {
            throw new UncheckedIOException("run ./qingsu test, which fetches " + script, missing);
        }
    }

    /** What is wrong with the page as it stands, a line for each rule. */
    @SuppressWarnings("unchecked") // a list of strings, as LOOK makes it
    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(LOOK);
    }
}
