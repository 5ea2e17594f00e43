package cn.qingsu.dispatch.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {

    private static final LearnedModel MODEL = SmallCity.model();

    @TempDir
    Path folder;

    private ModelFolder at(String name) {
        return new ModelFolder(folder.resolve(name), ModelFolderTest::reader);
    }

    private static Optional<SentenceReader> reader(String name) {
        return Optional.of(SmallCity.reader()).filter(each -> each.name().equals(name));
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    @Test
    void what_was_kept_says_the_same() throws IOException {
        at("unit").keep(MODEL);
        LearnedModel back = at("unit").load().orElseThrow();
        assertThat(back.card()).isEqualTo(MODEL.card());
        for (Example each : SmallCity.history(30).examples()) {
            Recommendation before = MODEL.recommend(each.text());
            Recommendation after = back.recommend(each.text());
            assertThat(after.first().label()).isEqualTo(before.first().label());
            assertThat(after.first().probability()).isCloseTo(before.first().probability(), offset(0.01));
            assertThat(back.explain(each.text()).neighbours())
                    .isEqualTo(MODEL.explain(each.text()).neighbours());
        }
    }

    /** With hundreds of labels this is nearly all of a model; 150,000 runs are the most that are kept. */
    @Test
    void a_label_takes_two_bytes_for_each_run_of_characters() throws IOException {
        at("unit").keep(MODEL);
        long runs = MODEL.parts().members().vocabulary().size();
        long labels = MODEL.labels().size();
        long dimensions = SmallCity.reader().dimensions();
        for (String judge : List.of("margins", "words")) {
            long bytes = Files.size(folder.resolve("unit").resolve(judge));
            assertThat(bytes - runs * Float.BYTES - dimensions * (labels * Short.BYTES + Integer.BYTES))
                    .as(judge)
                    .isLessThan(runs * labels + 100);
        }
    }

    @Test
    void a_new_model_takes_the_place_of_the_former_and_leaves_nothing_behind() throws IOException {
        at("unit").keep(MODEL);
        assertThat(code(at("unit").free())).isEqualTo("accepted");
        at("unit").keep(MODEL);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(folder.resolve("unit"));
        }
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Files.createDirectory(folder.resolve("photos"));
        Files.createFile(folder.resolve("photos").resolve("holiday.jpg"));
        assertThat(code(at("photos").free())).isEqualTo("folder-taken");
        Files.createFile(folder.resolve("file"));
        assertThat(code(at("file").free())).isEqualTo("folder-taken");
    }

    @Test
    void where_no_model_is_it_says_so() throws IOException {
        assertThat(code(at("nowhere").load())).isEqualTo("no-model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "vocabulary", "margins", "net", "judge", "past", "model.json"})
    void a_damaged_or_missing_part_is_noticed(String part) throws IOException {
        at("unit").keep(MODEL);
        Path file = folder.resolve("unit").resolve(part);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
        assertThat(code(at("unit").load())).isIn("model-damaged", "model-of-another-kind");
        Files.delete(file);
        assertThat(code(at("unit").load())).isIn("model-damaged", "no-model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"kind\":\"another\",\"format\":1}",
                "{\"kind\":\"qingsu-learned-model\",\"format\":99}"
            })
    void a_model_of_another_kind_is_not_taken_for_ours(String manifest) throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other").resolve("model.json"), manifest);
        assertThat(code(at("other").load())).isIn("model-of-another-kind", "model-damaged");
    }

    @Test
    void a_model_that_reads_with_a_language_model_that_is_not_here_is_not_used() throws IOException {
        at("unit").keep(MODEL);
        assertThat(code(new ModelFolder(folder.resolve("unit")).load())).isEqualTo("model-of-another-kind");
    }
}
