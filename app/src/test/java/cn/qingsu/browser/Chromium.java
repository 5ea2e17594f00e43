package cn.qingsu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one browser of a JVM's tests; it goes with the JVM. The system's own is used, nothing is downloaded. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            // maps are drawn without a graphics card
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    private Chromium() {}

    /** Starts with the first test that asks. */
    private static final class Running {

        static final Browser BROWSER = start();

        private static Browser start() {
            Path program = program();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setHeadless(true)
                            .setArgs(ARGUMENTS));
        }
    }

    static Browser running() {
        program();
        return Running.BROWSER;
    }

    private static Path program() {
        Path program = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new AssertionError("没有 Chromium，浏览器测试不能运行：请执行 ./qingsu test（会自动安装），"
                    + "或 apt-get install chromium fonts-noto-cjk，或用环境变量 CHROMIUM 指明程序（Chromium is missing: " + program
                    + "）");
        }
        return program;
    }
}
