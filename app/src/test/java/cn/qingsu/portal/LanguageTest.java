package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.CategoryFace;
import cn.qingsu.city.CategoryFaces;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the portal says, it says in Chinese and in English. */
class LanguageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCRIPTS = RESOURCES.resolve("static/js");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACES = Pattern.compile("\\{\\d\\}");

    /** Prototype text stands in templates and is replaced; comments are for those who write them. */
    private static final Pattern REPLACED = Pattern.compile("(th:text=\"[^\"]*\"[^>]*>)[^<]*");

    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    private final Visitor visitor = new Visitor(RunningApplication.shared());

    @AfterEach
    void leave() {
        visitor.close();
    }

    private static Map<String, String> words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.entrySet().stream()
                .collect(Collectors.toMap(each -> (String) each.getKey(), each -> (String) each.getValue()));
    }

    private static Set<String> places(String words) {
        return PLACES.matcher(words)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal/words", "request/citizen"})
    void no_key_lacks_its_english_and_both_name_the_same_parts(String bundle) throws IOException {
        Map<String, String> chinese = words(bundle + ".properties");
        Map<String, String> english = words(bundle + "_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english).allSatisfy((key, said) -> {
            assertThat(said).as(key).isNotBlank();
            assertThat(places(said)).as(key).isEqualTo(places(chinese.getOrDefault(key, "")));
            assertThat(said.replace("中文", "").replace("zh-CN", "")).as(key).doesNotContainPattern(CHINESE);
            assertThat(said)
                    .as(key + ": a message with parts eats single quotes")
                    .doesNotContain("'");
        });
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates/portal"))) {
            return Stream.concat(files, Stream.of(RESOURCES.resolve("templates/shell/portal.html")))
                    .toList();
        }
    }

    @Test
    void no_template_says_anything_that_is_no_key_and_no_key_is_missing() throws IOException {
        Map<String, String> chinese = words("portal/words.properties");
        Pattern key = Pattern.compile("#\\{([a-z][A-Za-z.\\-_0-9]*)");
        for (Path template : templates()) {
            String source = COMMENT.matcher(Files.readString(template)).replaceAll("");
            Matcher used = key.matcher(source);
            while (used.find()) {
                assertThat(chinese).as(template.toString()).containsKey(used.group(1));
            }
            assertThat(REPLACED.matcher(source).replaceAll("$1"))
                    .as(template.toString())
                    .doesNotContainPattern(CHINESE);
        }
    }

    /** The modules that a citizen's page loads, by following its imports. */
    private static Set<Path> scripts() throws IOException {
        Pattern imports = Pattern.compile("(?:import|from)\\s*\\(?'\\./([a-z-]+\\.mjs)'");
        List<Path> open = new ArrayList<>();
        for (String entry : List.of("portal", "portal-map")) {
            open.add(SCRIPTS.resolve(entry + ".mjs"));
        }
        Set<Path> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            Path script = open.removeLast();
            if (seen.add(script)) {
                Matcher used = imports.matcher(Files.readString(script));
                while (used.find()) {
                    open.add(SCRIPTS.resolve(used.group(1)));
                }
            }
        }
        seen.remove(SCRIPTS.resolve("words-en.mjs"));
        return seen;
    }

    @Test
    void what_scripts_say_has_its_english() throws IOException {
        String english = Files.readString(SCRIPTS.resolve("words-en.mjs"));
        Set<String> known = Pattern.compile("^  (?:'((?:[^'\\\\]|\\\\.)+)'|([^\\s:']+)): ", Pattern.MULTILINE)
                .matcher(english)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        Pattern said = Pattern.compile("tr\\('([^']+)'");
        for (Path script : scripts()) {
            String source = Files.readString(script).replaceAll("(?m)^\\s*//.*$| // .*$", "");
            List<String> here =
                    said.matcher(source).results().map(found -> found.group(1)).toList();
            assertThat(known).as(script.toString()).containsAll(here);
            if (!script.endsWith("lightbox.mjs") && !script.endsWith("toast.mjs")) {
                assertThat(said.matcher(source).replaceAll(""))
                        .as(script.toString())
                        .doesNotContainPattern(CHINESE);
            }
        }
        assertThat(scripts()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portal/track",
                "/portal/mine",
                "/portal/privacy",
                "/portal/accessibility",
                "/portal/nowhere",
                "/portal/r/nobodys"
            })
    void no_chinese_word_remains_on_an_english_page(String path) throws Exception {
        visitor.opens("/portal/privacy?lang=en");
        String page = visitor.opens(path).body();
        assertThat(page).contains("<html lang=\"en\"", "Qingdao 12345");
        assertThat(page.replace("中文", "").replaceAll("(?s)<!--.*?-->", "")).doesNotContainPattern(CHINESE);
    }

    @Test
    void only_what_the_citizen_wrote_and_names_of_places_stay_chinese() throws Exception {
        visitor.opens("/?lang=en");
        var receipt = visitor.says(Map.of("text", "灯", "phone", "13853250001"));
        assertThat(receipt.body().replace("中文", ""))
                .doesNotContainPattern(CHINESE)
                .contains("Your query code");
        String progress = visitor.opens(Visitor.link(receipt)).body();
        assertThat(progress).contains("We received your request", "What I said");
        assertThat(progress.replace("中文", "").replace("灯", "")).doesNotContainPattern(CHINESE);
        assertThat(visitor.opens("/portal/mine").body()).contains("<html lang=\"en\"");
    }

    @Test
    void what_is_wrong_is_said_in_english_too() throws Exception {
        visitor.opens("/?lang=en");
        String again = visitor.says(Map.of("text", " ", "phone", "12", "lon", "1", "lat", "1"))
                .body();
        assertThat(again).contains("Please write down", "11 digits", "outside the city");
        assertThat(again.replace("中文", "")).doesNotContainPattern(CHINESE);
        String track = visitor.sends("/portal/track", "/portal/track", Map.of("number", "7", "phone", "8"))
                .body();
        assertThat(track).contains("The number is not right");
        assertThat(track.replace("中文", "")).doesNotContainPattern(CHINESE);
    }

    @Test
    void the_switch_stays_and_leads_back() throws Exception {
        assertThat(visitor.opens("/").body()).contains("lang=\"zh-CN\"", "href=\"/?lang=en\"");
        visitor.opens("/?lang=en");
        assertThat(visitor.opens("/portal/track").body()).contains("href=\"/portal/track?lang=zh\"", "Look up");
        visitor.opens("/portal/track?lang=zh");
        assertThat(visitor.opens("/").body()).contains("说说您的问题");
        assertThat(visitor.opens("/?lang=tlh").body()).contains("说说您的问题");
    }

    @Test
    void every_category_has_its_english_name() {
        RunningApplication qingsu = RunningApplication.shared();
        Map<CategoryCode, CategoryFace> faces = qingsu.bean(CategoryFaces.class).current();
        assertThat(faces.keySet())
                .containsAll(qingsu.bean(Categories.class).all().stream()
                        .map(Category::code)
                        .toList());
        assertThat(faces.values())
                .extracting(CategoryFace::english)
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContainPattern(CHINESE));
    }
}
