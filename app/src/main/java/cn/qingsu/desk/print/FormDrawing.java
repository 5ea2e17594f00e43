package cn.qingsu.desk.print;

import cn.qingsu.desk.print.Form.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Draws a form on as many sheets as it needs. */
final class FormDrawing {

    private static final float SIZE = 10.5f;
    private static final float SMALL = 8;
    private static final float LEADING = 16;
    private static final float PADDING = 6;

    /** A part that would begin with fewer lines goes on the next sheet. */
    private static final int FEWEST_LINES = 2;

    private static final int FOOT_LINES = 4;

    private final Form form;
    private final Typeface face;
    private final Paper paper;
    private float y = Paper.TOP;

    private FormDrawing(Form form, Typeface face, Paper paper) {
        this.form = form;
        this.face = face;
        this.paper = paper;
    }

    /** @return the PDF */
    static byte[] of(Form form, byte[] font) throws IOException {
        try (PDDocument document = new PDDocument();
                Typeface face = new Typeface(document, font)) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(form.title());
            information.setCreator(form.issuer());
            information.setProducer("青诉");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("zh-CN");
            try (Paper paper = new Paper(document, face)) {
                new FormDrawing(form, face, paper).draw();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            face.save(out);
            return out.toByteArray();
        }
    }

    private void draw() throws IOException {
        paper.centred(form.issuer(), Paper.LEFT, Paper.RIGHT, y - 12, 12, false);
        paper.centred(form.title(), Paper.LEFT, Paper.RIGHT, y - 40, 20, true);
        paper.flushRight(form.aside(), Paper.RIGHT, y - 62, SIZE);
        y -= 70;
        for (int at = 0; at < form.parts().size(); at++) {
            switch (form.parts().get(at)) {
                case Form.Heading heading ->
                    heading(heading, form.parts().subList(at + 1, form.parts().size()));
                case Form.Row row -> row(row);
                case Form.Space space -> space(space);
            }
        }
        foot();
    }

    private void heading(Form.Heading heading, List<Form.Part> next) throws IOException {
        float height = LEADING + PADDING;
        boolean beforeSpace = !next.isEmpty() && next.getFirst() instanceof Form.Space;
        float follows = beforeSpace ? height((Form.Space) next.getFirst()) : 2 * PADDING + FEWEST_LINES * LEADING;
        if (y - height - follows < Paper.BOTTOM) {
            turn();
        }
        paper.frame(Paper.LEFT, y - height, Paper.RIGHT, y, true);
        paper.text(heading.text(), Paper.LEFT + PADDING, y - height + PADDING + 1, SIZE, true);
        y -= height;
    }

    private void space(Form.Space space) throws IOException {
        float height = height(space);
        if (y - height < Paper.BOTTOM) {
            turn();
        }
        paper.frame(Paper.LEFT, y - height, Paper.RIGHT, y, false);
        paper.text(space.label(), Paper.LEFT + PADDING, y - PADDING - SIZE, SIZE, false);
        paper.flushRight(space.below(), Paper.RIGHT - 4 * PADDING, y - height + 2 * PADDING, SIZE);
        y -= height;
    }

    private static float height(Form.Space space) {
        return space.lines() * LEADING + 2 * PADDING;
    }

    private void turn() throws IOException {
        paper.next();
        y = Paper.TOP;
        paper.text(form.title() + "（续）", Paper.LEFT, y, SMALL, false);
        paper.flushRight(form.aside(), Paper.RIGHT, y, SMALL);
        y -= 8;
    }

    /** A cell with its place and what of it is still to be drawn. */
    private static final class Open {

        final Cell cell;
        final float left;
        final float right;
        final List<String> all;
        List<String> lines;

        Open(Cell cell, float left, float right, List<String> lines) {
            this.cell = cell;
            this.left = left;
            this.right = right;
            this.all = lines;
            this.lines = lines;
        }
    }

    private void row(Form.Row row) throws IOException {
        List<Open> cells = opened(row);
        int wanted = most(cells);
        while (true) {
            int room = (int) ((y - Paper.BOTTOM - 2 * PADDING) / LEADING);
            if (room < Math.min(FEWEST_LINES, wanted)) {
                turn();
                continue;
            }
            int now = Math.min(room, wanted);
            if (wanted - now == 1 && now > FEWEST_LINES) {
                now--; // no single line is left for the next sheet
            }
            slice(cells, now);
            wanted = most(cells);
            if (wanted == 0) {
                return;
            }
            turn();
        }
    }

    private List<Open> opened(Form.Row row) {
        int shares = row.cells().stream().mapToInt(Cell::share).sum();
        List<Open> cells = new ArrayList<>();
        float left = Paper.LEFT;
        for (Cell cell : row.cells()) {
            float right = left + (Paper.RIGHT - Paper.LEFT) * cell.share() / shares;
            cells.add(new Open(cell, left, right, Breaking.lines(cell.text(), right - left - 2 * PADDING, SIZE, face)));
            left = right;
        }
        return cells;
    }

    private static int most(List<Open> cells) {
        return cells.stream().mapToInt(each -> each.lines.size()).max().orElse(0);
    }

    private void slice(List<Open> cells, int lines) throws IOException {
        float height = lines * LEADING + 2 * PADDING - (LEADING - SIZE) / 2;
        for (Open each : cells) {
            paper.frame(each.left, y - height, each.right, y, each.cell.label());
            // on the next sheet, too, a label says what it names
            List<String> rest = each.cell.label() && each.lines.isEmpty() ? each.all : each.lines;
            List<String> now = rest.subList(0, Math.min(lines, rest.size()));
            float baseline = y - PADDING - SIZE;
            for (String line : now) {
                if (each.cell.label()) {
                    paper.centred(line, each.left, each.right, baseline, SIZE, false);
                } else {
                    paper.text(line, each.left + PADDING, baseline, SIZE, false);
                }
                baseline -= LEADING;
            }
            each.lines = rest == each.lines ? List.copyOf(rest.subList(now.size(), rest.size())) : each.lines;
        }
        y -= height;
    }

    private void foot() throws IOException {
        int sheets = paper.sheets();
        List<String> lines = Breaking.lines(form.foot(), Paper.RIGHT - Paper.LEFT, SMALL, face);
        for (int sheet = 0; sheet < sheets; sheet++) {
            paper.back(sheet);
            float at = Paper.BOTTOM - 16;
            for (String line : lines.subList(0, Math.min(FOOT_LINES, lines.size()))) {
                paper.text(line, Paper.LEFT, at, SMALL, false);
                at -= 10;
            }
            paper.centred("第 " + (sheet + 1) + " 页，共 " + sheets + " 页", Paper.LEFT, Paper.RIGHT, 26, SMALL, false);
        }
    }
}
