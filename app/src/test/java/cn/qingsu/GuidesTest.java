package cn.qingsu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides quote the pages: their words stand there, their pictures are few, and the index knows them all. */
class GuidesTest {

    private static final Path GUIDES = Path.of("..", "docs", "guide");
    private static final Path PICTURES = Path.of("..", "docs", "images", "guide");
    private static final long LARGEST_OF_ALL = 3_000_000;

    /** What pages say; an ellipsis stands for what differs from case to case. */
    private static final Pattern QUOTED = Pattern.compile("“([^“”]+)”");

    private static final List<String> CHAPTERS = List.of(
            "## The first ten minutes",
            "## What is refused, and why",
            "## Where the (figures|times) come from",
            "## How to undo",
            "## When the network or (the|our) database is away");

    @Test
    void every_quoted_word_stands_on_a_page() throws IOException {
        String pages = pages();
        List<String> unknown = new ArrayList<>();
        guides().forEach((name, text) -> QUOTED.matcher(text)
                .results()
                .map(quoted -> quoted.group(1))
                .flatMap(quoted -> Stream.of(quoted.split("…")))
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !pages.contains(words))
                .forEach(words -> unknown.add(name + ": " + words)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_guide_is_in_the_index_and_has_all_chapters() throws IOException {
        String index = Files.readString(GUIDES.resolve("README.md"));
        List<String> lacking = new ArrayList<>();
        guides().forEach((name, text) -> {
            if (!index.contains("(" + name + ")")) {
                lacking.add(name + ": not in the index");
            }
            CHAPTERS.stream()
                    .filter(chapter -> !Pattern.compile("^" + chapter, Pattern.MULTILINE)
                            .matcher(text)
                            .find())
                    .forEach(chapter -> lacking.add(name + ": " + chapter));
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void the_pictures_are_all_used_and_small() throws IOException {
        String all = String.join("\n", guides().values());
        long size = 0;
        try (Stream<Path> files = Files.list(PICTURES)) {
            for (Path picture : files.toList()) {
                size += Files.size(picture);
                assertThat(all).contains("../images/guide/" + picture.getFileName());
            }
        }
        assertThat(size).isPositive().isLessThan(LARGEST_OF_ALL);
        assertThat(Pattern.compile("!\\[[^\\]]+\\]").matcher(all).results().map(MatchResult::group))
                .doesNotHaveDuplicates();
    }

    private static Map<String, String> guides() throws IOException {
        Map<String, String> guides = new TreeMap<>();
        try (Stream<Path> files = Files.list(GUIDES)) {
            for (Path file : files.filter(each -> !each.endsWith("README.md")).toList()) {
                guides.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return guides;
    }

    /** Everything that a page's words can come from. */
    private static String pages() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(
                            each -> String.valueOf(each).matches(".*\\.(java|html|mjs|properties|csv|sql)"))
                    .filter(each -> !each.toString().contains("/vendor/"))
                    .toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
