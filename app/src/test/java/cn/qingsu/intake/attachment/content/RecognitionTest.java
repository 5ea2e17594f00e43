package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.joined;
import static cn.qingsu.intake.attachment.Sample.jpeg;
import static cn.qingsu.intake.attachment.Sample.part;
import static cn.qingsu.intake.attachment.Sample.photo;
import static cn.qingsu.intake.attachment.Sample.png;
import static cn.qingsu.intake.attachment.SampleDocument.TYPES;
import static cn.qingsu.intake.attachment.SampleDocument.compound;
import static cn.qingsu.intake.attachment.SampleDocument.docx;
import static cn.qingsu.intake.attachment.SampleDocument.pdf;
import static cn.qingsu.intake.attachment.SampleDocument.pdfWithPacked;
import static cn.qingsu.intake.attachment.SampleDocument.sheet;
import static cn.qingsu.intake.attachment.SampleDocument.zip;
import static cn.qingsu.intake.attachment.SampleSound.amr;
import static cn.qingsu.intake.attachment.SampleSound.mp3;
import static cn.qingsu.intake.attachment.SampleSound.mp4;
import static cn.qingsu.intake.attachment.SampleSound.ogg;
import static cn.qingsu.intake.attachment.SampleSound.wav;
import static cn.qingsu.intake.attachment.SampleSound.webm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.qingsu.kernel.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is taken for what its bytes are, whatever it is called. */
class RecognitionTest {

    @TempDir
    Path folder;

    private Decision<Recognised> of(byte[] bytes) {
        return Inspection.of(bytes, folder);
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
