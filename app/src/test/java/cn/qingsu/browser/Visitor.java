package cn.qingsu.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser profile and an open page. What goes wrong on any of the pages is written down. */
final class Visitor {

    /** Milliseconds; what takes longer is broken even on a busy machine. */
    static final double PATIENCE = 10_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** A violation of the policy is an error even where the browser only warns. */
    private static final String TELL_VIOLATIONS = """
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
              console.error(`policy violated: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<Integer> expected = new CopyOnWriteArrayList<>();
    private volatile boolean networkMayBeLost;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> faults.add("script: " + error.error()));
        this.page = context.newPage();
    }

    private void hear(ConsoleMessage message) {
        boolean announced = expected.stream().anyMatch(status -> message.text().contains("status of " + status));
        boolean cutOff = networkMayBeLost
                && (message.text().contains("net::ERR_")
                        || message.text().contains("htmx:sendError")
                        || message.text().contains("htmx:afterRequest"));
        if (message.type().equals("error") && !announced && !cutOff) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }

    /**
     * Chromium writes every answer of 400 and more into the console. A test that provokes such an answer says so; nothing
     * else is excused.
     */
    void expect(int status) {
        expected.add(status);
    }

    /** Nor is anything else excused when a test cuts the network. */
    void expectLostNetwork() {
        networkMayBeLost = true;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    List<Page> pages() {
        return context.pages();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void leave() {
        context.close();
    }

    /** A picture of what is seen now, {@code target/screenshots/NAME.png}. */
    void shot(String name) {
        picture(page, name);
    }

    /** A picture for the documents. */
    void picture(Path file) {
        picture(page, file);
    }

    static void picture(Page page, String name) {
        picture(page, PICTURES.resolve(name + ".png"));
    }

    private static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setCaret(ScreenshotCaret.INITIAL)); // hiding it would write styles into the page
    }
}
