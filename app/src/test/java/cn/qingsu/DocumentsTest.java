package cn.qingsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about Qingsu: its links lead somewhere, its two languages agree, and it knows no machine but the reader's. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^(#+) (.+)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*$", Pattern.MULTILINE);

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`(?= \\||,|$)", Pattern.MULTILINE);

    /** A registry's address would bind every builder to it; a path of one machine means nothing on another. */
    private static final Pattern UNWANTED =
            Pattern.compile("repo1?\\.maven|maven\\.org/maven2|central\\.sonatype|npmjs\\.|"
                    + "npmmirror|maven\\.aliyun|jitpack\\.io|/root/|/home/|/tmp/|/usr/lib/jvm/[a-z]");

    @Test
    void every_relative_link_leads_to_a_file_and_every_anchor_to_a_heading() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            LINK.matcher(prose(read(page)))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !target.matches("[a-z]+:.*"))
                    .filter(target -> !leadsSomewhere(page, target))
                    .forEach(target -> broken.add(ROOT.relativize(page) + " → " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void both_readmes_have_the_same_chapters_commands_and_pictures() {
        String english = read(ROOT.resolve("README.md"));
        String chinese = read(ROOT.resolve("README.zh-CN.md"));
        assertThat(levels(chinese)).isEqualTo(levels(english));
        assertThat(commands(chinese)).isEqualTo(commands(english)).isNotEmpty();
        assertThat(pictures(chinese)).isEqualTo(pictures(english)).isNotEmpty();
    }

    @Test
    void no_page_and_no_build_file_names_a_registry_or_a_path_of_one_machine() {
        List<String> found = new ArrayList<>();
        Stream.concat(pages().stream(), buildFiles())
                .forEach(file -> UNWANTED.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(text -> found.add(ROOT.relativize(file) + ": " + text)));
        assertThat(found).isEmpty();
    }

    @Test
    void decisions_are_numbered_without_gaps_and_listed() throws IOException {
        Path folder = ROOT.resolve("docs/adr");
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
        assertThat(names).isNotEmpty();
        for (int n = 0; n < names.size(); n++) {
            assertThat(names.get(n)).startsWith(String.format(Locale.ROOT, "%04d-", n + 1));
        }
        assertThat(read(folder.resolve("README.md"))).contains(names);
    }

    @Test
    void every_type_in_the_glossary_exists() {
        String code = files(ROOT.resolve("app/src/main/java"), 9)
                .map(DocumentsTest::read)
                .collect(Collectors.joining("\n"));
        List<String> unknown = TYPE.matcher(read(ROOT.resolve("docs/glossary.md")))
                .results()
                .filter(type -> !isDeclared(type.group(1), code)
                        || (type.group(2) != null
                                && !isDeclared(type.group(2), code)
                                && !isConstant(type.group(2), code)))
                .map(MatchResult::group)
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static boolean isDeclared(String type, String code) {
        return Pattern.compile("\\b(?:record|class|interface|enum) " + type + "\\b")
                .matcher(code)
                .find();
    }

    private static boolean isConstant(String name, String code) {
        return Pattern.compile("^ {4}" + name + "\\b", Pattern.MULTILINE)
                .matcher(code)
                .find();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || HEADING.matcher(prose(read(file)))
                        .results()
                        .anyMatch(heading -> anchor(heading.group(2)).equals(parts[1]));
    }

    /** As forges make it from a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static List<Integer> levels(String page) {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1).length())
                .toList();
    }

    /** Code blocks without their comments, which are in the page's language. */
    private static List<String> commands(String page) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .map(block -> COMMENT.matcher(block.group(2)).replaceAll("").strip())
                .toList();
    }

    private static List<String> pictures(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(target -> target.endsWith(".png"))
                .toList();
    }

    private static String prose(String page) {
        return BLOCK.matcher(page).replaceAll("");
    }

    private static List<Path> pages() {
        return Stream.concat(files(ROOT, 1), files(ROOT.resolve("docs"), 9))
                .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
                .sorted()
                .toList();
    }

    private static Stream<Path> buildFiles() {
        return Stream.of(
                        "qingsu",
                        ".ci/run",
                        "pom.xml",
                        "app/pom.xml",
                        "app/web/package.json",
                        "app/web/package-lock.json",
                        "app/web/.npmrc")
                .map(ROOT::resolve)
                .filter(Files::exists);
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
