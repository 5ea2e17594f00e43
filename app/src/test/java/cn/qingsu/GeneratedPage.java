package cn.qingsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under docs/ that is generated from the code. A test keeps it true; {@code -Dupdate.docs=true} writes it anew. */
public final class GeneratedPage {

    private static final Path DOCS = Path.of("..", "docs");

    private GeneratedPage() {}

    /** Fails if the page that is committed is not {@code text}. */
    public static void check(String name, String text) throws IOException {
        Path page = DOCS.resolve(name);
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text, StandardCharsets.UTF_8);
        }
        assertThat(page)
                .as("run ./qingsu test -Dupdate.docs=true and commit docs/")
                .exists();
        assertThat(Files.readString(page, StandardCharsets.UTF_8))
                .as("docs/%s is out of date: run ./qingsu test -Dupdate.docs=true and commit it", name)
                .isEqualTo(text);
    }
}
