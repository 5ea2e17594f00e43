package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.exif;
import static cn.qingsu.intake.attachment.Sample.joined;
import static cn.qingsu.intake.attachment.SampleDocument.zip;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WebP, as browsers and messengers save pictures: 64 × 48, brick on the left and pale on the right, drawn by a browser's canvas. */
class WebpTest {

    private static final byte[] LOSSY =
            bytes("sAMAnQEqQAAwAD7RXqhOKCUjoiqoAQAaCWMA0bwgBHT4Zh8DvYAA/ubO31VT1+N3/hz7Y/eyOIsGz9icL8j2OOuoEyQAAA==");
    private static final byte[] LOSSLESS = bytes("Lz/ACwAPcJ7IU6geRXX+QwtiwSR/6Sl0RvQ/qmA7");
    private static final byte[] THROUGH =
            bytes("sAMAnQEqQAAwAD7RYKhOKCWkIiqoAQAaCWMA0UQdseudPnWL5wAA/ubO3yzOFfcv/an72fhPnr19bnVHA5C3PvgAAAA=");
    private static final byte[] ALPHA = bytes("AQ8wgBERQiyYzF86hc6I/kcVfAc=");
    private static final int EXIF = 0x08;
    private static final int LIGHT = 0x10;
    private static final int MOVES = 0x02;

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] body = joined(ascii("WEBP"), joined(chunks));
        return joined(ascii("RIFF"), little(body.length), body);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] chunk(String name, byte[] body) {
        return joined(ascii(name), little(body.length), body, new byte[body.length % 2]);
    }

    private static byte[] extended(int flags, int width, int height) {
        return chunk("VP8X", joined(little(flags), new byte[] {
            (byte) (width - 1), (byte) ((width - 1) >> 8), 0, (byte) (height - 1), (byte) ((height - 1) >> 8), 0
        }));
    }

    /** As a phone's program writes it. */
    private static byte[] photo(int orientation) {
        return webp(
                extended(EXIF, 64, 48),
                chunk("ICCP", ascii("SECRET-PROFILE")),
                chunk("VP8 ", LOSSY),
                chunk("EXIF", exif(orientation, 120.38, 36.12)),
                chunk("XMP ", ascii("<x:xmpmeta>SECRET-NAME</x:xmpmeta>")));
    }

    private static Decision<Recognised> of(byte[] bytes) {
        return Recognition.of(bytes, Path.of("not", "read"), 50_000_000);
    }

    private static Recognised.Image image(byte[] bytes) {
        Recognised recognised = of(bytes).orElseThrow();
        assertThat(recognised.kind()).isEqualTo(FileKind.JPEG);
        return Objects.requireNonNull(recognised.picture());
    }

    private static BufferedImage shown(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void isAbout(BufferedImage shown, int x, int y, Color colour) {
        Color there = new Color(shown.getRGB(x, y));
        assertThat(Math.abs(there.getRed() - colour.getRed())
                        + Math.abs(there.getGreen() - colour.getGreen())
                        + Math.abs(there.getBlue() - colour.getBlue()))
                .as("%s at %d, %d", there, x, y)
                .isLessThan(40);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.arguments("lossy", webp(chunk("VP8 ", LOSSY))),
                Arguments.arguments("lossless", webp(chunk("VP8L", LOSSLESS))),
                Arguments.arguments("a phone's", photo(1)),
                Arguments.arguments("with something behind", joined(webp(chunk("VP8 ", LOSSY)), ascii("SECRET"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void it_becomes_a_jpeg_that_every_program_shows(String what, byte[] webp) {
        Recognised.Image image = image(webp);
        BufferedImage shown = shown(image.bytes());
        assertThat(image.width()).isEqualTo(64);
        assertThat(shown.getHeight()).isEqualTo(48);
        isAbout(shown, 10, 24, new Color(170, 60, 40));
        isAbout(shown, 54, 24, new Color(190, 205, 210));
        isAbout(shown(image.thumbnail()), 10, 24, new Color(170, 60, 40));
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET", "Exif");
    }

    @Test
    void what_the_camera_wrote_is_told_once_and_it_stands_upright() {
        Recognised.Image image = image(photo(6));
        assertThat(image.width()).isEqualTo(48);
        assertThat(image.height()).isEqualTo(64);
        isAbout(shown(image.bytes()), 24, 10, new Color(170, 60, 40));
        assertThat(Objects.requireNonNull(image.shot().point()).lon())
                .isCloseTo(120.38, org.assertj.core.data.Offset.offset(0.001));
        assertThat(image.shot().takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 9, 12));
    }

    @Test
    void light_shines_through_onto_white() {
        BufferedImage shown = shown(image(webp(extended(LIGHT, 64, 48), chunk("ALPH", ALPHA), chunk("VP8 ", THROUGH)))
                .bytes());
        isAbout(shown, 54, 24, Color.WHITE);
        isAbout(shown, 10, 24, new Color(212, 157, 147));
    }

    static Stream<Arguments> refused() {
        byte[] huge = LOSSLESS.clone();
        huge[1] = (byte) 0xff; // 16,384 × 16,384
        huge[2] = (byte) 0xff;
        huge[3] = (byte) 0xff;
        huge[4] |= 0x0f;
        byte[] large = LOSSLESS.clone();
        ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putInt(1, 4_999 | 3_999 << 14); // 20 million, few bytes
        return Stream.of(
                Arguments.arguments("one that moves", webp(extended(MOVES, 64, 48)), "picture-moves"),
                Arguments.arguments(
                        "one that says nothing of it",
                        webp(extended(0, 64, 48), chunk("ANIM", new byte[6]), chunk("VP8 ", LOSSY)),
                        "picture-moves"),
                Arguments.arguments("16,384 × 16,384", webp(chunk("VP8L", huge)), "picture-too-many-pixels"),
                Arguments.arguments("too many for its decoder", webp(chunk("VP8L", large)), "picture-too-many-pixels"),
                Arguments.arguments(
                        "one that says to be small", webp(extended(0, 64, 48), chunk("VP8L", large)), "file-damaged"),
                Arguments.arguments("two in one", webp(chunk("VP8 ", LOSSY), chunk("VP8L", LOSSLESS)), "file-damaged"),
                Arguments.arguments("none", webp(), "file-damaged"),
                Arguments.arguments("half of one", half(webp(chunk("VP8 ", LOSSY))), "file-damaged"),
                Arguments.arguments(
                        "an archive behind it",
                        joined(webp(chunk("VP8 ", LOSSY)), zip(Map.of("a", "b"))),
                        "file-archive"));
    }

    private static byte[] half(byte[] all) {
        return java.util.Arrays.copyOf(all, all.length / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused_with_what_to_do(String what, byte[] webp, String code) {
        assertThat(of(webp))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    /** Whatever is wrong with it, the answer is an answer. */
    @Test
    void a_damaged_one_is_refused_or_taken_and_never_a_fault() {
        long seed = new Random().nextLong();
        System.out.println("WebpTest seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            byte[] webp = n % 2 == 0 ? photo(1) : webp(chunk("VP8L", LOSSLESS));
            for (int k = 0; k <= random.nextInt(4); k++) {
                webp[12 + random.nextInt(webp.length - 12)] = (byte) random.nextInt(256);
            }
            Decision<Recognised> answer = of(webp);
            if (answer instanceof Decision.Refused<Recognised>(var refusal)) {
                assertThat(refusal.code())
                        .as("seed %d, %d", seed, n)
                        .isIn("file-damaged", "picture-too-many-pixels", "picture-moves", "file-kind-unknown");
            }
        }
    }
}
