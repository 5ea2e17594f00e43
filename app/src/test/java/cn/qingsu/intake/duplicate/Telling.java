package cn.qingsu.intake.duplicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One way of telling of a matter; {@code {p}} stands for its place. */
record Telling(Matter matter, String category, String part, String text) {

    /** @param where it happens: {@code building}, {@code estate}, {@code road}, {@code shop} or {@code site} */
    record Matter(String name, String where) {}

    static List<Telling> all() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Telling.class.getResourceAsStream("/duplicates/tellings.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> new Telling(
                            new Matter(row.getField("matter"), row.getField("where")),
                            row.getField("category"),
                            row.getField("part"),
                            row.getField("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
