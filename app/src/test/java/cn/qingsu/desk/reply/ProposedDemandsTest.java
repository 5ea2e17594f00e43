package cn.qingsu.desk.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedDemandsTest {

    record Golden(String text, List<String> demands) {}

    static Stream<Golden> golden() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ProposedDemandsTest.class.getResourceAsStream("/reply/demands.txt"))) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .map(block -> block.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(lines -> new Golden(
                            lines.getFirst(),
                            lines.stream()
                                    .skip(1)
                                    .map(line -> line.substring(2))
                                    .toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void what_is_wanted_is_read_out_of_the_words(Golden golden) {
        assertThat(ProposedDemands.of(golden.text())).isEqualTo(golden.demands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "。。。！！", "12345"})
    void texts_without_a_sentence_do_no_harm(String text) {
        assertThat(ProposedDemands.of(text)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_long_text_is_cut_and_no_more_than_a_few_are_proposed() {
        String text = "请尽快处理" + "噪声".repeat(2_000) + "。" + "请查处第几家店。请答复何时能修好？".repeat(300);
        assertThat(ProposedDemands.of(text))
                .hasSizeLessThanOrEqualTo(8)
                .allSatisfy(demand ->
                        assertThat(demand.codePointCount(0, demand.length())).isLessThanOrEqualTo(120));
    }
}
