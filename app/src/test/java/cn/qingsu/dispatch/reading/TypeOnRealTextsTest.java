package cn.qingsu.dispatch.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qingsu.request.RequestType;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often the type is read rightly on two other cities' requests, and what the probability that is said is worth there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypeOnRealTextsTest {

    private static final Path DATA = data();
    /** Every so many orders are read; 1 for all of them, which gives the figures of docs/reading.md. */
    private static final int SOME = 5;

    /** The agent's own word for what was wanted, which is taken away before the text is read. */
    private static final Pattern AGENTS_WORD = Pattern.compile("^.{0,10}?(?:来电|微信|公众号)\\s*(咨询|反映|建议)\\s*[:：，,。]?");

    private static final Map<String, Predicate<RequestType>> MEANT = Map.of(
            "咨询", RequestType.INQUIRY::equals,
            "反映", type -> type == RequestType.COMPLAINT || type == RequestType.ASSISTANCE || type == RequestType.REPORT,
            "投诉", RequestType.COMPLAINT::equals,
            "举报", RequestType.REPORT::equals,
            "求助", RequestType.ASSISTANCE::equals,
            "建议", RequestType.SUGGESTION::equals);

    private ReadingCity city;

    private static Path data() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("shared/data") : at.resolve("shared/data");
    }

    @BeforeAll
    void open() {
        city = new ReadingCity();
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** Cases by what was said of how sure it is. */
    private static final class Tally {

        private final Map<String, int[]> bands = new TreeMap<>();
        private int silent;

        void add(Finding<RequestType> said, boolean right) {
            for (String band :
                    List.of(band(said.probability()), "all", said.value().name())) {
                int[] counts = bands.computeIfAbsent(band, _ -> new int[2]);
                counts[0]++;
                counts[1] += right ? 1 : 0;
            }
        }

        private static String band(double probability) {
            return String.format(Locale.ROOT, "%.1f", Math.floor(probability * 10) / 10);
        }

        double share(String band) {
            int[] counts = bands.getOrDefault(band, new int[] {1, 0});
            return (double) counts[1] / counts[0];
        }

        String told(String name) {
            StringBuilder told = new StringBuilder(name + ", silent " + silent + "\n");
            bands.forEach((band, counts) -> told.append(String.format(
                    Locale.ROOT, "  %-10s %6d said, %.3f right\n", band, counts[0], (double) counts[1] / counts[0])));
            return told.toString();
        }
    }

    private Tally tally(List<Map.Entry<String, String>> texts) {
        Tally tally = new Tally();
        RequestReader reader = city.reader();
        for (Map.Entry<String, String> each : texts) {
            Finding<RequestType> said =
                    reader.read(TextToRead.of(each.getKey())).type();
            if (said == null) {
                tally.silent++;
            } else {
                tally.add(
                        said, Objects.requireNonNull(MEANT.get(each.getValue())).test(said.value()));
            }
        }
        return tally;
    }

    private static List<NamedCsvRecord> rows(String name, int every) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "the real texts are not here: " + name);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> all = reader.stream().toList();
            return IntStream.range(0, all.size())
                    .filter(n -> n % every == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    private static void keep(String told) throws IOException {
        Files.createDirectories(Path.of("target/measured"));
        Files.writeString(Path.of("target/measured/type-" + told.substring(0, told.indexOf(',')) + ".txt"), told);
    }

    @Test
    void what_callers_of_another_city_wanted() throws IOException {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        for (NamedCsvRecord row : rows("haikou_workorders.csv", SOME)) {
            Matcher word = AGENTS_WORD.matcher(row.getField("text_without_hint"));
            if (word.find()) {
                texts.add(Map.entry(row.getField("text_without_hint").substring(word.end()), word.group(1)));
            }
        }
        Tally tally = tally(texts);
        keep(tally.told("haikou"));
        assertThat(tally.share("all")).as(tally.told("haikou")).isGreaterThan(0.75);
    }

    @Test
    void what_another_citys_letters_were_filed_as() throws IOException {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        for (NamedCsvRecord row : rows("fuzhou_river_requests.csv", 1)) {
            if (MEANT.containsKey(row.getField("nature"))) {
                texts.add(Map.entry(row.getField("content"), row.getField("nature")));
            }
        }
        Tally tally = tally(texts);
        keep(tally.told("fuzhou"));
        assertThat(tally.share("all")).as(tally.told("fuzhou")).isGreaterThan(0.5);
    }
}
