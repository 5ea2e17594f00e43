package cn.qingsu.desk.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sheets of A4 under the pen, in points from the lower left; the left margin leaves room for binding. */
final class Paper implements AutoCloseable {

    static final float LEFT = 68;
    static final float RIGHT = PDRectangle.A4.getWidth() - 48;
    static final float TOP = PDRectangle.A4.getHeight() - 52;
    static final float BOTTOM = 84;

    private static final float BOLD = 0.032f;
    private static final float GREY = 0.93f;

    private final PDDocument document;
    private final Typeface face;
    private PDPageContentStream pen;

    Paper(PDDocument document, Typeface face) throws IOException {
        this.document = document;
        this.face = face;
        this.pen = sheet();
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    void next() throws IOException {
        pen.close();
        pen = sheet();
    }

    int sheets() {
        return document.getNumberOfPages();
    }

    /** Goes back to a sheet that was left, to add to it. */
    void back(int sheet) throws IOException {
        pen.close();
        pen = new PDPageContentStream(document, document.getPage(sheet), AppendMode.APPEND, true, true);
    }

    void text(String text, float x, float y, float size, boolean bold) throws IOException {
        String shown = face.drawable(text);
        if (shown.isEmpty()) {
            return;
        }
        pen.beginText();
        pen.setFont(face.font(), size);
        pen.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.setLineWidth(bold ? size * BOLD : 0);
        pen.newLineAtOffset(x, y);
        pen.showText(shown);
        pen.endText();
    }

    void centred(String text, float left, float right, float y, float size, boolean bold) throws IOException {
        text(text, left + (right - left - face.width(text, size)) / 2, y, size, bold);
    }

    void flushRight(String text, float right, float y, float size) throws IOException {
        text(text, right - face.width(text, size), y, size, false);
    }

    void frame(float left, float bottom, float right, float top, boolean shaded) throws IOException {
        if (shaded) {
            pen.setNonStrokingColor(GREY);
            pen.addRect(left, bottom, right - left, top - bottom);
            pen.fill();
            pen.setNonStrokingColor(0f);
        }
        pen.setLineWidth(0.6f);
        pen.addRect(left, bottom, right - left, top - bottom);
        pen.stroke();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }
}
