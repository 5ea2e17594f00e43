package cn.qingsu.intake.duplicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What people call the things of a hotline in everyday words: {@code intake/everyday-words.csv}. */
final class EverydayWords {

    private static final Map<String, List<String>> WORDS = read();

    private EverydayWords() {}

    /** The subjects of which {@code text} has a word. */
    static Set<String> subjects(String text) {
        Set<String> subjects = new HashSet<>();
        WORDS.forEach((subject, words) -> {
            if (words.stream().anyMatch(text::contains)) {
                subjects.add(subject);
            }
        });
        return subjects;
    }

    private static Map<String, List<String>> read() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(EverydayWords.class.getResourceAsStream("/intake/everyday-words.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.getField("subject"),
                            row -> List.of(row.getField("words").split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
