package cn.qingsu.intake.duplicate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What people call the things of a hotline in everyday words: {@code intake/everyday-words.csv}. */
final class EverydayWords {

    /** A word and what it stands for. */
    private record Word(String text, String subject) {}

    /** By their first characters, so that a text is gone through once. */
    private static final Map<Character, List<Word>> WORDS = read();

    private EverydayWords() {}

    /** The subjects of which {@code text} has a word. */
    static Set<String> subjects(String text) {
        Set<String> subjects = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            for (Word word : WORDS.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(word.text(), i)) {
                    subjects.add(word.subject());
                }
            }
        }
        return subjects;
    }

    private static Map<Character, List<Word>> read() {
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(EverydayWords.class.getResourceAsStream("/intake/everyday-words.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .flatMap(row -> Arrays.stream(row.getField("words").split("\\|"))
                            .map(word -> new Word(word, row.getField("subject"))))
                    .collect(Collectors.groupingBy(word -> word.text().charAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
