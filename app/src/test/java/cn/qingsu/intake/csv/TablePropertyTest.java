package cn.qingsu.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables in every encoding, whole and damaged. A failure names its seed. */
class TablePropertyTest {

    private static final String[] PIECES = {
        "路灯不亮", "消防通道", "䶮", "𫍽", "abc", "12", "\"", "\"\"", ",", "\n", "\r\n", " ", "，", "\"好\"", "\n\n", "é", "👍"
    };
    private static final int ROUNDS = 400;

    @TempDir
    Path folder;

    private record Sample(String text, Charset charset, List<List<String>> rows, List<Integer> starts) {

        byte[] bytes() {
            return text.getBytes(charset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void what_was_written_is_read(String charset) throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = sample(new Random(seed), Charset.forName(charset));
            List<Row> rows = TableTest.rows(Files.write(folder.resolve("sample.csv"), sample.bytes()));
            assertThat(rows.stream().map(row -> ((Row.Fields) row).values()))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(sample.rows());
        }
    }

    /** One byte is replaced, added or lost: at most the record in which that is and its neighbour fall. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void damage_in_one_place_costs_the_record_there_and_nothing_else(String charset) throws IOException {
        for (int seed = 0; seed < ROUNDS * 10; seed++) {
            Random random = new Random(seed);
            Sample sample = sample(random, Charset.forName(charset));
            int header = sample.starts().getFirst();
            int at = header + random.nextInt(sample.bytes().length - header);
            byte[] damaged = damaged(sample.bytes(), at, random);
            List<Row> rows = TableTest.rows(Files.write(folder.resolve("damaged.csv"), damaged));

            int hit = 0;
            while (hit + 1 < sample.rows().size() && sample.starts().get(hit + 1) <= at) {
                hit++;
            }
            List<List<String>> read = rows.stream()
                    .filter(Row.Fields.class::isInstance)
                    .map(row -> ((Row.Fields) row).values())
                    .toList();
            List<List<String>> before = sample.rows().subList(0, Math.max(0, hit - 1));
            List<List<String>> after = sample.rows()
                    .subList(
                            Math.min(hit + 2, sample.rows().size()),
                            sample.rows().size());
            assertThat(read.size()).as("seed %d", seed).isCloseTo(sample.rows().size(), within(2));
            assertThat(read.subList(0, before.size())).as("seed %d", seed).isEqualTo(before);
            assertThat(read.subList(read.size() - after.size(), read.size()))
                    .as("seed %d", seed)
                    .isEqualTo(after);
        }
    }

    /** Whatever the bytes are, reading ends, and no line is told twice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 300})
    void no_damage_is_a_fault(int places) throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = sample(random, Charset.forName("UTF-8")).bytes();
            for (int place = 0; place < places; place++) {
                bytes = damaged(bytes, random.nextInt(bytes.length), random);
            }
            List<Long> lines = TableTest.rows(Files.write(folder.resolve("noise.csv"), bytes)).stream()
                    .map(Row::line)
                    .toList();
            assertThat(lines).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
        }
    }

    private static byte[] damaged(byte[] bytes, int at, RandomGenerator random) {
        byte[] usual = {'"', ',', '\n', (byte) 0xE8, 'x'};
        byte strange = usual[random.nextInt(usual.length)];
        int kind = bytes.length < 2 ? 1 : random.nextInt(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        if (kind < 2) {
            out.write(strange);
        }
        int from = kind == 1 ? at : at + 1;
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static Sample sample(RandomGenerator random, Charset charset) {
        int columns = 3 + random.nextInt(5);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder();
        if (charset.name().startsWith("UTF-16")) {
            text.append('\uFEFF');
        }
        for (int column = 0; column < columns; column++) {
            text.append(column == 0 ? "" : ",").append("列").append(column);
        }
        text.append(end);
        List<List<String>> rows = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int row = 0; row < 2 + random.nextInt(20); row++) {
            starts.add(text.toString().getBytes(charset).length);
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                String field = column == 0 ? String.valueOf(row) : field(random);
                fields.add(field);
                text.append(column == 0 ? "" : ",").append(written(field, random));
            }
            text.append(end);
            rows.add(fields);
        }
        return new Sample(text.toString(), charset, rows, starts);
    }

    private static String field(RandomGenerator random) {
        StringBuilder field = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            field.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return field.toString();
    }

    private static String written(String field, RandomGenerator random) {
        boolean must = field.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return must || random.nextInt(4) == 0 ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
