package cn.qingsu.intake.attachment.content;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.joined;
import static cn.qingsu.intake.attachment.Sample.jpeg;
import static cn.qingsu.intake.attachment.Sample.part;
import static cn.qingsu.intake.attachment.Sample.photo;
import static cn.qingsu.intake.attachment.Sample.png;
import static cn.qingsu.intake.attachment.Sample.pngBomb;
import static cn.qingsu.intake.attachment.Sample.segment;
import static cn.qingsu.intake.attachment.SampleDocument.TYPES;
import static cn.qingsu.intake.attachment.SampleDocument.compound;
import static cn.qingsu.intake.attachment.SampleDocument.docx;
import static cn.qingsu.intake.attachment.SampleDocument.pdf;
import static cn.qingsu.intake.attachment.SampleDocument.pdfWithPacked;
import static cn.qingsu.intake.attachment.SampleDocument.sheet;
import static cn.qingsu.intake.attachment.SampleDocument.zip;
import static cn.qingsu.intake.attachment.SampleSound.mp4;
import static cn.qingsu.intake.attachment.SampleSound.ogg;
import static cn.qingsu.intake.attachment.SampleSound.webm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.qingsu.kernel.Decision;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not taken, and what to do instead. */
class RefusedFilesTest {

    @TempDir
    Path folder;

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
        Decision<Recognised> decision = Inspection.of(bytes, folder);
        assertThat(decision).as(name).isInstanceOf(Decision.Refused.class);
        var refusal = ((Decision.Refused<Recognised>) decision).refusal();
        assertThat(refusal.code()).as(name).isEqualTo(code);
        assertThat(refusal.message()).endsWith("。");
    }
}
