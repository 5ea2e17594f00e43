package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.deflated;
import static cn.qingsu.intake.attachment.Sample.joined;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs whose streams are written as text, as some programs do. */
class Ascii85Test {

    private static final String PACKED = "/Filter [ /ASCII85Decode /FlateDecode ]";

    /** As the format says: five letters for four bytes, z for four zeros, a line break now and then. */
    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; at += 4) {
            int count = Math.min(4, bytes.length - at);
            long value = 0;
            for (int n = 0; n < 4; n++) {
                value = value << 8 | (n < count ? bytes[at + n] & 0xff : 0);
            }
            char[] letters = new char[5];
            for (int n = 4; n >= 0; n--) {
                letters[n] = (char) ('!' + value % 85);
                value /= 85;
            }
            boolean zeros = count == 4 && new String(letters).equals("!!!!!");
            text.append(zeros ? "z" : new String(letters, 0, count + 1)).append(at % 60 == 56 ? "\r\n" : "");
        }
        return text + "~>";
    }

    private static byte[] pdf(String dictionary, String stream) {
        return ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n3 0 obj\n<<" + dictionary + "/Length "
                + stream.length() + ">>\nstream\n" + stream + "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    private static String packed(String words) {
        return text(deflated(words.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.arguments("a page", pdf(PACKED, packed("BT /F1 12 Tf (ok) Tj ET"))),
                Arguments.arguments("a page not packed", pdf("/Filter/ASCII85Decode", text(ascii("BT (ok) Tj ET")))),
                Arguments.arguments("a list of one", pdf("/Filter[/ASCII85Decode]", text(ascii("BT (ok) Tj ET")))),
                Arguments.arguments(
                        "a scanned page", pdf("/Filter [/ASCII85Decode /DCTDecode]", text(new byte[3_001]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void it_is_taken(String what, byte[] pdf) {
        assertThat(PdfFile.read(Bytes.of(pdf))).isEqualTo(Decision.accepted(FileKind.PDF));
    }

    static Stream<Arguments> refused() {
        String script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        return Stream.of(
                Arguments.arguments("a packed script", pdf(PACKED, packed(script)), "pdf-with-script"),
                Arguments.arguments("a script", pdf("/Filter/ASCII85Decode", text(ascii(script))), "pdf-with-script"),
                Arguments.arguments(
                        "a script otherwise spelled", pdf(PACKED, packed("<</S/J#61vaScript>>")), "pdf-with-script"),
                Arguments.arguments(
                        "a script in a stream that does not say how it is written",
                        joined(pdf(PACKED, packed("ok")), pdf("/Type/ObjStm/Filter/FlateDecode", packed(script))),
                        "pdf-with-script"),
                Arguments.arguments("a program", pdf(PACKED, packed("<</S/Launch>>")), "pdf-with-launch"),
                Arguments.arguments("objects", pdf("/Type/ObjStm" + PACKED, packed("<<>>")), "pdf-unclear"),
                Arguments.arguments("no end", pdf(PACKED, packed("ok").replace("~>", "")), "pdf-unclear"),
                Arguments.arguments("a wrong letter", pdf(PACKED, "abcdv~>"), "pdf-unclear"),
                Arguments.arguments("too large a group", pdf(PACKED, "uuuuu~>"), "pdf-unclear"),
                Arguments.arguments("a lone letter", pdf(PACKED, "abcdeA~>"), "pdf-unclear"),
                Arguments.arguments(
                        "filters the other way round",
                        pdf("/Filter[/FlateDecode/ASCII85Decode]", packed("ok")),
                        "pdf-unclear"),
                Arguments.arguments(
                        "twice", pdf("/Filter[/ASCII85Decode/ASCII85Decode]", packed("ok")), "pdf-unclear"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused(String what, byte[] pdf, String code) {
        assertThat(PdfFile.read(Bytes.of(pdf)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @Test
    void what_was_written_is_read() {
        long seed = new Random().nextLong();
        System.out.println("Ascii85Test seed " + seed);
        Random random = new Random(seed);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            if (length > 9) {
                java.util.Arrays.fill(bytes, 4, 8, (byte) 0);
            }
            assertThat(Ascii85.undone(Bytes.of(ascii(text(bytes))), 0, Effort.upTo(1 << 20)))
                    .as("seed %d, %d bytes", seed, length)
                    .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
        }
    }
}
