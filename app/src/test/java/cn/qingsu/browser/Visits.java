package cn.qingsu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.OwnDatabase;
import cn.qingsu.RunningApplication;
import cn.qingsu.desk.setting.DeskSetting;
import cn.qingsu.desk.setting.DeskSettings;
import cn.qingsu.journal.Author;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets people come to the shared application, each with a browser profile of their own, on a Monday morning within working
 * hours. When a test ends they leave, and it fails if any page of theirs had an error in a script, in the console or
 * against the content security policy.
 */
final class Visits implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-23T10:00:00+08:00");

    private final List<Visitor> visitors = new ArrayList<>();

    /** Whose application is visited. */
    private enum Whose {
        SHARED,
        OWN,
        OWN_WITH_DATABASE
    }

    private final Whose whose;
    private final Map<String, Object> settings;
    private @Nullable RunningApplication own;
    private @Nullable OwnDatabase database;

    /** To the application that all tests share. Nothing that an officer does waits there to be taken back: see {@link UndoOnThePageTest}. */
    Visits() {
        this(Whose.SHARED, Map.of());
    }

    private Visits(Whose whose, Map<String, Object> settings) {
        this.whose = whose;
        this.settings = settings;
    }

    /** To an application of their own, where nobody else has left anything. */
    static Visits alone() {
        return alone(Map.of());
    }

    /** As {@link #alone()}, with settings of its own. */
    static Visits alone(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("qingsu.demo.accounts", "true"));
        all.putAll(settings);
        return new Visits(Whose.OWN, all);
    }

    /**
     * To an application of their own, whose {@link #database} may go away and come back. Whom its absence meets is asked to come again
     * sooner than by default.
     */
    static Visits withDatabase() {
        return new Visits(
                Whose.OWN_WITH_DATABASE,
                Map.of(
                        "qingsu.database.look-every", "100ms",
                        "qingsu.come-again.away-soonest", "1s",
                        "qingsu.come-again.away-latest", "1s"));
    }

    OwnDatabase database() {
        return Objects.requireNonNull(database, "these visits share their database with others");
    }

    RunningApplication qingsu() {
        return own == null ? RunningApplication.shared() : own;
    }

    /** A resident with a phone in her hand. */
    Resident resident() {
        return new Resident(come(390, 844, options -> options.setHasTouch(true).setIsMobile(true)));
    }

    /** As {@link #resident()}, with a phone that is narrower or shows everything larger. */
    Resident resident(int width, int height) {
        return new Resident(
                come(width, height, options -> options.setHasTouch(true).setIsMobile(true)));
    }

    /** A resident whose browser runs no scripts. */
    Resident withoutScripts() {
        return new Resident(come(390, 844, options -> options.setJavaScriptEnabled(false)));
    }

    /** A resident whose phone has turned dark. */
    Resident atNight() {
        return new Resident(come(
                390, 844, options -> options.setHasTouch(true).setIsMobile(true).setColorScheme(ColorScheme.DARK)));
    }

    /** An officer who has signed in, at a screen of 1440 × 900. */
    Staff officer(String login) {
        return officer(login, 1440, 900);
    }

    Staff officer(String login, int width, int height) {
        Visitor visitor = come(width, height, options -> {});
        visitor.context().clock().setFixedTime(Date.from(MORNING.toInstant())); // the hour that badges count from
        Staff officer = new Staff(visitor);
        officer.signIn(login);
        return officer;
    }

    private Visitor come(int width, int height, Consumer<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(qingsu().at("").toString())
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
        more.accept(options);
        Visitor visitor = new Visitor(Chromium.running().newContext(options));
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        switch (whose) {
            case SHARED -> {
                // started by whoever comes first
            }
            case OWN -> own = RunningApplication.start(settings);
            case OWN_WITH_DATABASE -> {
                database = OwnDatabase.start();
                Map<String, Object> all = new HashMap<>(settings);
                all.putAll(database.settings());
                own = RunningApplication.start(all);
            }
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        qingsu().clock().set(MORNING.toInstant());
        if (whose == Whose.SHARED) {
            DeskSetting undo = DeskSetting.UNDO_SECONDS;
            qingsu().bean(DeskSettings.class).set(undo, undo.least(), Author.SYSTEM);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> faults =
                visitors.stream().flatMap(each -> each.faults().stream()).toList();
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        boolean failed = test.getExecutionException().isPresent() || !faults.isEmpty();
        for (int at = 0; at < visitors.size(); at++) {
            Visitor visitor = visitors.get(at);
            if (failed) {
                visitor.pages().forEach(page -> picture(page, "failed/" + name));
            }
            visitor.leave();
        }
        visitors.clear();
        assertThat(faults).as("errors on the pages of " + name).isEmpty();
    }

    private static void picture(Page page, String name) {
        Visitor.picture(page, name + "-" + Integer.toHexString(System.identityHashCode(page)));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        qingsu().clock().reset();
        if (own != null) {
            own.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
