package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.amr;
import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.chunk;
import static cn.qingsu.intake.attachment.Sample.compound;
import static cn.qingsu.intake.attachment.Sample.joined;
import static cn.qingsu.intake.attachment.Sample.jpeg;
import static cn.qingsu.intake.attachment.Sample.mp3;
import static cn.qingsu.intake.attachment.Sample.mp4;
import static cn.qingsu.intake.attachment.Sample.ogg;
import static cn.qingsu.intake.attachment.Sample.part;
import static cn.qingsu.intake.attachment.Sample.pdf;
import static cn.qingsu.intake.attachment.Sample.pdfWithPacked;
import static cn.qingsu.intake.attachment.Sample.photo;
import static cn.qingsu.intake.attachment.Sample.png;
import static cn.qingsu.intake.attachment.Sample.pngBomb;
import static cn.qingsu.intake.attachment.Sample.segment;
import static cn.qingsu.intake.attachment.Sample.wav;
import static cn.qingsu.intake.attachment.Sample.webm;
import static cn.qingsu.intake.attachment.Sample.withChunk;
import static cn.qingsu.intake.attachment.Sample.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.qingsu.intake.attachment.Sample;
import cn.qingsu.kernel.Decision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final long PIXELS = 50_000_000;
    private static final String TYPES = "[Content_Types].xml";

    @TempDir
    Path folder;

    private Decision<Recognised> of(byte[] bytes) {
        try {
            Path path = Files.write(folder.resolve("file"), bytes);
            return Recognition.of(bytes, path, PIXELS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Recognised.Image image(byte[] bytes) {
        return Objects.requireNonNull(of(bytes).orElseThrow().picture());
    }

    private static byte[] docx(Map<String, String> more) {
        Map<String, String> entries = new java.util.LinkedHashMap<>();
        entries.put(TYPES, "<Types/>");
        entries.put("word/document.xml", "<w:document/>");
        entries.putAll(more);
        return zip(entries);
    }

    private static byte[] sheet(int kind) {
        ByteBuffer book = ByteBuffer.allocate(5_000).order(ByteOrder.LITTLE_ENDIAN);
        book.putShort((short) 0x809).putShort((short) 16).put(new byte[16]);
        book.putShort((short) 0x85)
                .putShort((short) 8)
                .putInt(0)
                .put((byte) 0)
                .put((byte) kind)
                .putShort((short) 0);
        book.putShort((short) 0x0a).putShort((short) 0);
        return book.array();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("a photo", jpeg(80, 60), FileKind.JPEG),
                arguments("a photo of a phone", photo(80, 60, 1, 120.38, 36.12), FileKind.JPEG),
                arguments("a lying photo of a phone", photo(80, 60, 6, 120.38, 36.12), FileKind.JPEG),
                arguments(
                        "a photo with a film behind it, as phones make them",
                        joined(jpeg(80, 60), mp4("mp42", "vide")),
                        FileKind.JPEG),
                arguments("a screenshot", png(80, 60), FileKind.PNG),
                arguments("mp3", mp3(5), FileKind.MP3),
                arguments("mp3 with a tag", joined(ascii("ID3\4\0\0\0\0\0\12"), new byte[10], mp3(5)), FileKind.MP3),
                arguments("m4a", mp4("M4A ", "soun"), FileKind.M4A),
                arguments("3gp with sound", mp4("3gp4", "soun"), FileKind.M4A),
                arguments("opus", ogg("OpusHead"), FileKind.OGG),
                arguments("webm", webm(2), FileKind.WEBM),
                arguments("wav", wav(800), FileKind.WAV),
                arguments("amr", amr(10), FileKind.AMR),
                arguments("pdf", pdf(""), FileKind.PDF),
                arguments(
                        "pdf with packed objects",
                        pdfWithPacked("<</Type/Font>>", "/Type/ObjStm/Filter/FlateDecode"),
                        FileKind.PDF),
                arguments(
                        "pdf that names a scripted thing in words",
                        pdf("/Title(JavaScript for beginners)"),
                        FileKind.PDF),
                arguments(
                        "pdf with a scanned page",
                        pdfWithPacked("x", "/Subtype/Image/Filter [ /FlateDecode /DCTDecode ]"),
                        FileKind.PDF),
                arguments("pdf with a page as it is", pdfWithPacked("x", "/Filter null"), FileKind.PDF),
                arguments("docx", docx(Map.of()), FileKind.DOCX),
                arguments(
                        "docx that says how it is written",
                        docx(Map.of(
                                "word/_rels/settings.xml.rels",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><r/>")),
                        FileKind.DOCX),
                arguments(
                        "docx with a link",
                        docx(Map.of(
                                "word/_rels/document.xml.rels", "<r Type=\"x/hyperlink\" TargetMode=\"External\"/>")),
                        FileKind.DOCX),
                arguments("xlsx", zip(Map.of(TYPES, "", "xl/workbook.xml", "")), FileKind.XLSX),
                arguments("pptx", zip(Map.of(TYPES, "", "ppt/presentation.xml", "")), FileKind.PPTX),
                arguments("doc", compound(new byte[600], "WordDocument", "1Table"), FileKind.DOC),
                arguments("xls", compound(sheet(0), "Workbook"), FileKind.XLS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void a_file_is_what_its_bytes_are(String name, byte[] bytes, FileKind kind) {
        assertThat(of(bytes))
                .as(name)
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(((Recognised) accepted.value()).kind())
                                .isEqualTo(kind));
    }

    static Stream<Arguments> refused() {
        byte[] archive = zip(Map.of("a.txt", "secret"));
        return Stream.of(
                arguments("a picture that is a zip", archive, "file-archive"),
                arguments("a zip behind a photo", joined(jpeg(80, 60), archive), "file-archive"),
                arguments("a zip behind a screenshot", joined(png(80, 60), archive), "file-archive"),
                arguments(
                        "a zip within a photo's comment, found from behind",
                        joined(
                                part(jpeg(80, 60), 0, 2),
                                segment(0xfe, archive),
                                part(jpeg(80, 60), 2, jpeg(80, 60).length)),
                        "file-archive"),
                arguments("a zip behind a pdf", joined(pdf(""), archive), "file-archive"),
                arguments("rar", ascii("Rar!\u001a\7\0"), "file-archive"),
                arguments("19,999 × 19,999", pngBomb(19_999, 19_999), "picture-too-many-pixels"),
                arguments("2³¹ × 1", pngBomb(Integer.MAX_VALUE, 1), "picture-too-many-pixels"),
                arguments("0 × 0", pngBomb(0, 0), "file-damaged"),
                arguments("a photo whose frame says 65,535 × 65,535", huge(), "picture-too-many-pixels"),
                arguments("half a photo", part(jpeg(80, 60), 0, 400), "file-damaged"),
                arguments("half a screenshot", part(png(80, 60), 0, 60), "file-damaged"),
                arguments(
                        "a photo's first bytes before a page",
                        joined(new byte[] {-1, -40, -1}, ascii("<script>alert(1)</script>")),
                        "file-damaged"),
                arguments("a screenshot with little in it", pngBomb(200, 200), "file-damaged"),
                arguments("heic", joined(ascii("\0\0\0\u0018ftypheic"), new byte[20]), "picture-heic"),
                arguments("avif", joined(ascii("\0\0\0\u0018ftypavif"), new byte[20]), "picture-heic"),
                arguments(
                        "webp with nothing in it", joined(ascii("RIFF\0\0\0\0WEBPVP8 "), new byte[20]), "file-damaged"),
                arguments("gif", joined(ascii("GIF89a"), new byte[20]), "picture-kind-unknown"),
                arguments("svg", ascii("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "file-kind-unknown"),
                arguments("a page", ascii("<!DOCTYPE html><script>alert(1)</script>"), "file-kind-unknown"),
                arguments("a program", joined(ascii("MZ"), new byte[200]), "file-program"),
                arguments("a film", mp4("mp42", "vide"), "file-film"),
                arguments("a film of a browser", webm(1), "file-film"),
                arguments("a film in ogg", ogg("\u0080theora"), "file-film"),
                arguments(
                        "amr that is none",
                        joined(ascii("#!AMR\n"), ascii("<script>alert(1)</script>")),
                        "file-damaged"),
                arguments(
                        "mp3 that is none",
                        joined(ascii("ID3\4\0\0\0\0\0\12"), new byte[10], ascii("<script>")),
                        "file-damaged"),
                arguments(
                        "pdf with a script",
                        pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
                        "pdf-with-script"),
                arguments(
                        "pdf with a script that is spelled otherwise",
                        pdf("/OpenAction<</S/J#61vaScript/JS(x)>>"),
                        "pdf-with-script"),
                arguments(
                        "pdf with a packed script",
                        pdfWithPacked("<</S/JavaScript/JS(x)>>", "/Type/ObjStm/Filter/FlateDecode"),
                        "pdf-with-script"),
                arguments(
                        "pdf with a script that is packed and otherwise spelled",
                        pdfWithPacked("<</S/#4aavaScript/JS(x)>>", "/Type/ObjStm/Filter/FlateDecode"),
                        "pdf-with-script"),
                arguments(
                        "pdf with a script in a stream that says to be a picture",
                        pdfWithPacked("<</S/JavaScript>>", "/Subtype/Image/Filter/FlateDecode"),
                        "pdf-with-script"),
                arguments(
                        "pdf packed twice",
                        pdfWithPacked("x", "/Type/ObjStm/Filter[/FlateDecode/LZWDecode]"),
                        "pdf-unclear"),
                arguments(
                        "pdf with objects that are packed oddly, spelled otherwise",
                        pdfWithPacked("x", "/Type/#4fbjStm/Filter/LZWDecode"),
                        "pdf-unclear"),
                arguments(
                        "pdf with objects that are packed oddly, said far before",
                        pdfWithPacked("x", "/Type/ObjStm/Filter/LZWDecode/X(" + "x".repeat(5_000) + ")"),
                        "pdf-unclear"),
                arguments(
                        "pdf with objects that are packed oddly, behind what looks like another object",
                        pdfWithPacked("x", "/Type/ObjStm/Filter/LZWDecode/X(1 0 obj)"),
                        "pdf-unclear"),
                arguments(
                        "pdf with objects that are packed oddly, behind a remark",
                        pdfWithPacked("x", "/Type/ObjStm/Filter/LZWDecode %1 0 obj\n"),
                        "pdf-unclear"),
                arguments("pdf with an unknown filter", pdfWithPacked("x", "/Filter/Hidden"), "pdf-unclear"),
                arguments("pdf with digits as filter", pdfWithPacked("x", "/Filter[/ASCIIHe#78Decode]"), "pdf-unclear"),
                arguments("pdf with a filter elsewhere", pdfWithPacked("x", "/Filter 7 0 R"), "pdf-unclear"),
                arguments("pdf that starts a program", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"), "pdf-with-launch"),
                arguments("pdf that brings files", pdf("/Names<</EmbeddedFiles 5 0 R>>"), "pdf-with-files"),
                arguments("pdf with a password", pdf("/Encrypt 9 0 R"), "pdf-encrypted"),
                arguments("pdf without end", part(pdf(""), 0, 60), "file-damaged"),
                arguments("docx with macros", docx(Map.of("word/vbaProject.bin", "x")), "office-with-macros"),
                arguments(
                        "docm called docx",
                        zip(Map.of(
                                TYPES,
                                "application/vnd.ms-word.document.macroEnabled.main+xml",
                                "word/document.xml",
                                "")),
                        "office-with-macros"),
                arguments(
                        "docx with a template from elsewhere",
                        docx(Map.of(
                                "word/_rels/settings.xml.rels",
                                "<r Type=\"x/attachedTemplate\" TargetMode=\"External\"/>")),
                        "office-with-link"),
                arguments(
                        "docx with a template from elsewhere, by number",
                        docx(Map.of(
                                "word/_rels/settings.xml.rels",
                                "<r Type=\"x/attached&#84;emplate\" TargetMode=\"External\"/>")),
                        "office-unclear"),
                arguments(
                        "docx with relations in another encoding",
                        docx(Map.of("word/_rels/settings.xml.rels", "<?xml version='1.0' encoding='UTF-7'?><r/>")),
                        "office-unclear"),
                arguments(
                        "docx with relations of wide letters",
                        docx(Map.of("word/_rels/settings.xml.rels", "<\0r\0/\0>\0")),
                        "office-unclear"),
                arguments(
                        "docx with words of its own",
                        docx(Map.of("word/_rels/settings.xml.rels", "<!DOCTYPE r [<!ENTITY e 'External'>]><r/>")),
                        "office-unclear"),
                arguments("docx with a program", docx(Map.of("word/embeddings/a.exe", "MZ")), "office-with-program"),
                arguments("doc with macros", compound(new byte[600], "WordDocument", "Macros"), "office-with-macros"),
                arguments("doc with a password", compound(new byte[600], "EncryptedPackage"), "office-encrypted"),
                arguments("xls with a sheet of macros", compound(sheet(1), "Workbook"), "office-with-macros"),
                arguments("an installer", compound(new byte[600], "\u4840\u3f3f\u4577"), "file-kind-unknown"),
                arguments("nothing that anybody knows", ascii("hello"), "file-kind-unknown"));
    }

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
        assertThat(of(bytes) instanceof Decision.Refused<Recognised>(var refusal) ? refusal.code() : null)
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

    private static byte[] huge() {
        byte[] photo = jpeg(80, 60);
        for (int at = 0; at < photo.length - 9; at++) {
            if ((photo[at] & 0xff) == 0xff && (photo[at + 1] & 0xff) == 0xc0) {
                for (int n = 5; n < 9; n++) {
                    photo[at + n] = (byte) 0xff;
                }
                return photo;
            }
        }
        throw new AssertionError("no frame");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_file_is_refused_with_what_to_do_instead(String name, byte[] bytes, String code) {
        Decision<Recognised> decision = of(bytes);
        assertThat(decision).as(name).isInstanceOf(Decision.Refused.class);
        var refusal = ((Decision.Refused<Recognised>) decision).refusal();
        assertThat(refusal.code()).as(name).isEqualTo(code);
        assertThat(refusal.message()).endsWith("。");
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
        assertThat(point.lon()).isCloseTo(120.3563, org.assertj.core.data.Offset.offset(0.000_01));
        assertThat(point.lat()).isCloseTo(36.1189, org.assertj.core.data.Offset.offset(0.000_01));
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
                        chunk("eXIf", Sample.exif(1, 120.38, 36.12)),
                        chunk("tIME", new byte[7])));
        Recognised.Image image = image(png);
        assertThat(new String(image.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("SECRET")
                .doesNotContain("II*");
        assertThat(Objects.requireNonNull(image.shot().point()).lon())
                .isCloseTo(120.38, org.assertj.core.data.Offset.offset(0.001));
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

    /** Whatever is wrong with a file, the answer is a refusal or a sound picture, never a fault. */
    @Test
    void a_file_with_any_byte_changed_is_refused_or_sound() {
        long seed = 20_261_123L;
        Random random = new Random(seed);
        List<byte[]> files = taken().map(each -> (byte[]) each.get()[1]).toList();
        for (int round = 0; round < 400; round++) {
            byte[] file = files.get(random.nextInt(files.size())).clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                file[random.nextInt(Math.min(file.length, 200))] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextInt(3) == 0 ? part(file, 0, random.nextInt(file.length)) : file;
            assertThat(of(cut)).as("seed %d round %d", seed, round).isNotNull();
        }
    }
}
