package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.chunk;
import static cn.qingsu.intake.attachment.Sample.exif;
import static cn.qingsu.intake.attachment.Sample.joined;
import static cn.qingsu.intake.attachment.Sample.jpeg;
import static cn.qingsu.intake.attachment.Sample.photo;
import static cn.qingsu.intake.attachment.Sample.png;
import static cn.qingsu.intake.attachment.Sample.withChunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import cn.qingsu.kernel.Decision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a picture: what is seen on it, upright, and nothing that was written beside it. */
class DevelopingTest {

    @TempDir
    Path folder;

    private Decision<Recognised> of(byte[] bytes) {
        return Inspection.of(bytes, folder);
    }

    private Recognised.Image image(byte[] bytes) {
        return Objects.requireNonNull(of(bytes).orElseThrow().picture());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_that_a_camera_wrote_is_left_in_a_photo(int orientation) {
        Recognised.Image image = image(photo(120, 80, orientation, 120.3563, 36.1189));
        String bytes = new String(image.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("Exif")
                .doesNotContain("SECRET")
                .doesNotContain("adobe.com/xap")
                .doesNotContain("GPS")
                .doesNotContain("2026:11:23");
        assertThat(new String(image.thumbnail(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRET");
        boolean lying = orientation >= 5;
        assertThat(image.width()).isEqualTo(lying ? 80 : 120);
        assertThat(image.height()).isEqualTo(lying ? 120 : 80);
    }

    @Test
    void where_and_when_a_photo_was_taken_is_told_apart_from_it() {
        Shot shot = image(photo(120, 80, 6, 120.3563, 36.1189)).shot();
        var point = Objects.requireNonNull(shot.point());
        assertThat(point.lon()).isCloseTo(120.3563, offset(0.000_01));
        assertThat(point.lat()).isCloseTo(36.1189, offset(0.000_01));
        assertThat(shot.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 9, 12));
    }

    /** The red block of the scene lies left and low: after turning, it must lie where a person would have seen it. */
    @Test
    void a_photo_that_was_held_sideways_stands_upright() throws IOException {
        BufferedImage upright = ImageIO.read(
                new ByteArrayInputStream(image(photo(160, 120, 6, 120, 36)).bytes()));
        // a quarter turn clockwise: what lay left now lies on top, what lay below now lies left
        assertThat(upright.getWidth()).isEqualTo(120);
        int red = upright.getRGB(40, 40);
        assertThat(red >> 16 & 0xff).isGreaterThan(140);
        assertThat(red & 0xff).isLessThan(100);
        int pale = upright.getRGB(110, 150);
        assertThat(pale & 0xff).isGreaterThan(150);
    }

    @Test
    void an_upright_photo_keeps_its_pixels_to_the_bit() throws IOException {
        byte[] plain = jpeg(120, 80);
        Recognised.Image image = image(photo(120, 80, 1, 120, 36));
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(plain));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(image.bytes()));
        for (int y = 0; y < 80; y += 7) {
            for (int x = 0; x < 120; x += 7) {
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
        }
    }

    @Test
    void nothing_that_was_written_into_a_screenshot_is_left_in_it() {
        byte[] png = withChunk(
                withChunk(png(80, 60), chunk("tEXt", ascii("Author\0SECRET"))),
                joined(
                        chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0SECRET")),
                        chunk("eXIf", exif(1, 120.38, 36.12)),
                        chunk("tIME", new byte[7])));
        Recognised.Image image = image(png);
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET")
                .doesNotContain("II*");
        assertThat(Objects.requireNonNull(image.shot().point()).lon()).isCloseTo(120.38, offset(0.001));
    }

    @Test
    void what_follows_a_pictures_end_is_left_out() {
        Recognised.Image image = image(joined(jpeg(80, 60), ascii("SECRET behind the end")));
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
        assertThat(image.bytes()).endsWith(0xff, 0xd9);
    }

    @Test
    void a_thumbnail_is_small() throws IOException {
        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(image(jpeg(3_000, 2_000)).thumbnail()));
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void what_was_blackened_is_in_no_byte_of_the_new_picture() throws IOException {
        for (byte[] file : List.of(jpeg(400, 300), png(400, 300))) {
            Recognised known = of(file).orElseThrow();
            Recognised.Image black = Darkroom.blacken(
                    Objects.requireNonNull(known.picture()).bytes(),
                    known.kind(),
                    400 * 300,
                    List.of(new Darkroom.Area(0.25, 0.5, 0.2, 0.2)));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(black.bytes()));
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(black.thumbnail()));
            assertThat(image.getRGB(140, 180) & 0xffffff).isLessThan(0x202020);
            assertThat(small.getRGB(140, 180) & 0xffffff).isLessThan(0x202020);
            assertThat(image.getRGB(70, 130) >> 16 & 0xff).isGreaterThan(140);
        }
    }
}
