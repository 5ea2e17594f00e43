package cn.qingsu.dispatch.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An everyday sentence, invented by us, and what is to be read from it; an empty field says that it is not asked. */
record Sentence(String text, String type, String urgency, String privacy, String people, String yuan, String category) {

    static List<Sentence> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Sentence.class.getResourceAsStream("/reading/sentences.csv")),
                        StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Sentence(
                            row.getField("text"),
                            row.getField("type"),
                            row.getField("urgency"),
                            row.getField("privacy"),
                            row.getField("people"),
                            row.getField("yuan"),
                            row.getField("category")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
