package cn.qingsu.dispatch.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Urgency;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whether the probabilities of urgency, privacy and category mean what they say, on 163 orders of another city that were read by hand. The
 * orders are not here; {@code reading/hand-checked.csv} has the number of the row and what is right for it. Urgency is judged by what the
 * city's rules make of the right category, privacy by rules 1.
 */
class HandCheckedReadingTest {

    /** Of few cases it is no wonder if a share is that far off. */
    private static final double SLACK = 0.2;

    private static final int FEWEST = 8;

    private final Map<String, double[]> tallies = new TreeMap<>();

    private void tally(String what, double said, boolean right) {
        double[] tally = tallies.computeIfAbsent(what, _ -> new double[3]);
        tally[0]++;
        tally[1] += right ? 1 : 0;
        tally[2] += said;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Path orders() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/data/haikou_workorders.csv"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("absent") : at.resolve("shared/data/haikou_workorders.csv");
    }

    @Test
    void what_is_said_of_how_sure_it_is_holds_on_orders_that_were_read_by_hand() throws IOException {
        assumeTrue(Files.exists(orders()), "the real orders are not here");
        List<NamedCsvRecord> orders = rows(orders());
        try (ReadingCity city = new ReadingCity()) {
            RequestReader reader = city.reader();
            for (NamedCsvRecord checked : rows(Path.of("src/test/resources/reading/hand-checked.csv"))) {
                String text =
                        orders.get(Integer.parseInt(checked.getField("row"))).getField("text_without_hint");
                tally(reader.read(TextToRead.of(text)), checked);
            }
        }
        StringBuilder told = new StringBuilder();
        tallies.forEach((what, tally) -> told.append(String.format(
                Locale.ROOT,
                "%-40s %3.0f said, %.2f right, %.2f said to be\n",
                what,
                tally[0],
                tally[1] / tally[0],
                tally[2] / tally[0])));
        Files.createDirectories(Path.of("target/measured"));
        Files.writeString(Path.of("target/measured/hand-checked.txt"), told);
        tallies.forEach((what, tally) -> {
            if (tally[0] >= FEWEST) {
                assertThat(tally[2] / tally[0]).as(told.toString()).isLessThan(tally[1] / tally[0] + SLACK);
            }
        });
    }

    private void tally(RequestReading read, NamedCsvRecord checked) {
        Finding<Urgency> urgency = read.urgency();
        if (urgency != null) {
            tally(
                    "urgency " + urgency.value() + " " + urgency.reason(),
                    urgency.probability(),
                    urgency.value().name().equals(checked.getField("urgency")));
        }
        Finding<PrivacyLevel> privacy = read.privacy();
        if (privacy != null) {
            tally(
                    "privacy " + privacy.value() + " " + privacy.reason(),
                    privacy.probability(),
                    privacy.value().name().equals(checked.getField("privacy")));
        }
        String category = checked.getField("category_right");
        if (!read.categories().isEmpty() && !category.isEmpty()) {
            double said = read.categories().getFirst().probability();
            tally(
                    String.format(Locale.ROOT, "category %.1f", Math.floor(said * 10) / 10),
                    said,
                    category.equals("yes"));
        }
    }
}
