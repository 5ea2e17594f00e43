package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.SampleDocument.docx;
import static cn.qingsu.intake.attachment.SampleDocument.pdf;
import static cn.qingsu.intake.attachment.SampleDocument.pdfWithPacked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking through a file costs so much and no more. */
class CostlyFilesTest {

    @TempDir
    Path folder;

    static Stream<Arguments> costly() {
        return Stream.of(
                arguments("pdf of streams", pdf("1 0 obj stream ".repeat(20_001)), "file-too-involved"),
                arguments("pdf of not too many streams", pdf("1 0 obj stream ".repeat(19_000)), null),
                arguments(
                        "docx with a part of 51 MB",
                        docx(Map.of("word/a.xml", " ".repeat(51 << 20))),
                        "file-too-involved"),
                arguments("docx with a part of 49 MB", docx(Map.of("word/a.xml", " ".repeat(49 << 20))), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void a_file_that_costs_more_than_any_honest_one_is_refused(String name, byte[] bytes, @Nullable String code) {
        assertThat(
                        Inspection.of(bytes, folder) instanceof Decision.Refused<Recognised>(var refusal)
                                ? refusal.code()
                                : null)
                .as(name)
                .isEqualTo(code);
    }

    @Test
    void looking_through_a_file_ends_when_its_time_is_up() throws IOException {
        AtomicLong clock = new AtomicLong();
        LongSupplier aSecondEach = () -> clock.addAndGet(1_000_000_000L);
        byte[] file = pdf("stream ".repeat(100));
        assertThatExceptionOfType(Effort.Exceeded.class)
                .isThrownBy(() -> PdfFile.read(Bytes.of(file), new Effort(1 << 20, aSecondEach)));
        Path docx = Files.write(
                folder.resolve("slow.docx"),
                docx(Map.of("word/1", "", "word/2", "x", "word/3", "x", "word/4", "x", "word/5", "x")));
        assertThatExceptionOfType(Effort.Exceeded.class)
                .isThrownBy(() -> OfficeFile.read(docx, new Effort(1 << 20, aSecondEach)));
    }

    @Test
    void what_is_really_unpacked_counts_and_not_what_a_file_says_of_itself() throws IOException {
        byte[] file = pdfWithPacked(" ".repeat(2 << 20), "/Filter/FlateDecode");
        assertThatExceptionOfType(Effort.Exceeded.class)
                .isThrownBy(() -> PdfFile.read(Bytes.of(file), new Effort(1 << 20, System::nanoTime)));
        String large = " ".repeat(1 << 20);
        Path docx = Files.write(
                folder.resolve("large.docx"), docx(Map.of("word/_rels/1.rels", large, "word/_rels/2.rels", large)));
        assertThatExceptionOfType(Effort.Exceeded.class)
                .isThrownBy(() -> OfficeFile.read(docx, new Effort(2 << 20, System::nanoTime)));
        byte[] lying = Files.readAllBytes(docx);
        for (int at = 0; at < lying.length - 46; at++) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 26] >> 4 != 0) {
                lying[at + 26] = 1; // the directory says that a megabyte is 64 KB
            }
        }
        assertThat(OfficeFile.read(Files.write(docx, lying), new Effort(8 << 20, System::nanoTime))
                        .isAccepted())
                .isFalse();
    }
}
