package cn.qingsu.desk.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.desk.print.Form.Cell;
import cn.qingsu.desk.print.Form.Heading;
import cn.qingsu.desk.print.Form.Part;
import cn.qingsu.desk.print.Form.Row;
import cn.qingsu.desk.print.Form.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is drawn can be read again, on any machine, and breaks where it may. */
class FormDrawingTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    static PDDocument read(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** All text without the breaks that the layout made. */
    static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s+", "");
    }

    static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    static void pictures(PDDocument document, String name) throws IOException {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            ImageIO.write(
                    renderer.renderImageWithDPI(page, 80),
                    "png",
                    PICTURES.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }

    private static byte[] drawn(Part... parts) throws IOException {
        byte[] font = new BundledFont().bytes().orElseThrow();
        return FormDrawing.of(
                new Form("青岛市12345政务服务便民热线", "诉求办理单", "编号：QD 261123 000017 3", List.of(parts), "打印：沈一禾，2026 年"), font);
    }

    @Test
    void chinese_is_read_as_it_was_written_and_the_typeface_is_embedded() throws IOException {
        String name = "一人大小日月土工㐂于䶮，“老人”——1–3单元。";
        try (PDDocument document = read(drawn(Row.of(Cell.label("诉求人"), Cell.value(name, 12))))) {
            assertThat(text(document)).contains("诉求办理单", "编号：QD2611230000173", name, "第1页，共1页");
            assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("NotoSerifSC");
            });
        }
    }

    @Test
    void what_the_typeface_does_not_have_is_a_box_and_no_fault() throws IOException {
        try (PDDocument document = read(drawn(Row.of(Cell.value("盼回复🙏谢谢\u0007。", 1))))) {
            assertThat(text(document)).contains("盼回复□谢谢。");
        }
    }

    @Test
    void only_what_is_drawn_of_the_typeface_is_in_the_file() throws IOException {
        assertThat(drawn(Row.of(Cell.value("楼道灯坏了", 1))).length).isLessThan(60_000);
    }

    @Test
    void a_long_text_goes_on_on_the_next_sheet_and_its_label_too() throws IOException {
        String sentence = "第%d天夜里十一点以后仍有人在楼下烧烤、喝酒、大声喧哗，老人孩子无法入睡，多次劝阻无效；";
        StringBuilder long200 = new StringBuilder();
        for (int day = 1; day <= 120; day++) {
            long200.append(String.format(Locale.ROOT, sentence, day)).append(day % 10 == 0 ? "\n" : "");
        }
        try (PDDocument document = read(drawn(
                new Heading("诉求内容"),
                Row.of(Cell.label("经过"), Cell.value(long200.toString(), 14)),
                new Heading("审核"),
                new Space("审核意见：", "签字：", 5)))) {
            pictures(document, "print-long");
            assertThat(document.getNumberOfPages()).isBetween(3, 6);
            assertThat(text(document)).contains("第1天", "第60天夜里", "第120天夜里", "诉求办理单（续）");
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(document)).as("page " + page).contains("经过", "第 " + page + " 页");
            }
        }
    }

    @Test
    void no_line_begins_with_a_closing_mark_and_no_number_is_torn() throws IOException {
        byte[] font = new BundledFont().bytes().orElseThrow();
        try (PDDocument document = new PDDocument();
                Typeface face = new Typeface(document, font)) {
            for (int width = 40; width < 160; width += 7) {
                List<String> lines = Breaking.lines("请于10:30前到（瑞海北路7号），找程小满，电话0532-85914321。谢谢！", width, 10.5f, face);
                assertThat(String.join("", lines)).isEqualTo("请于10:30前到（瑞海北路7号），找程小满，电话0532-85914321。谢谢！");
                if (width > 80) {
                    assertThat(lines).noneMatch(line -> "，。）！：".indexOf(line.charAt(0)) >= 0);
                    assertThat(lines).anyMatch(line -> line.contains("0532-85914321"));
                }
            }
            document.addPage(new PDPage());
        }
    }

    @Test
    void a_heading_never_stands_alone_at_the_foot_of_a_sheet() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            parts.add(new Heading("第" + row + "节"));
            parts.add(Row.of(Cell.value("内容" + row + "\n次行", 1)));
        }
        try (PDDocument document = read(drawn(parts.toArray(Part[]::new)))) {
            assertThat(StreamSupport.stream(document.getPages().spliterator(), false)
                            .count())
                    .isGreaterThan(2);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setSortByPosition(true);
                one.setStartPage(page);
                one.setEndPage(page);
                List<String> lines = one.getText(document).strip().lines().toList();
                assertThat(lines.get(lines.size() - 3)).as("page " + page).isEqualTo("次行");
            }
        }
    }
}
