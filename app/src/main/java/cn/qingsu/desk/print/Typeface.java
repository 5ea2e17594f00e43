package cn.qingsu.desk.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface in one document: what it can draw, how wide it is, and what a reader copies out of it. Only drawn glyphs are embedded. */
final class Typeface implements AutoCloseable {

    /** Stands for what the typeface has no glyph for. */
    private static final int UNKNOWN = '□';

    private static final int PER_BLOCK = 100;

    private final PDDocument document;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final float perEm;
    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final Map<Integer, Integer> drawn = new TreeMap<>();

    Typeface(PDDocument document, byte[] bytes) throws IOException {
        this.document = document;
        this.file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        file.setEnableGsub(false);
        this.glyphs = file.getUnicodeCmapLookup();
        this.perEm = file.getUnitsPerEm();
        this.font = PDType0Font.load(document, file, true);
    }

    PDFont font() {
        return font;
    }

    /** {@code text} with what cannot be drawn replaced by □; to be drawn as it is returned. */
    String drawable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().filter(each -> !Character.isISOControl(each)).forEach(each -> {
            int character = isKnown(each) ? each : UNKNOWN;
            drawn.put(glyphs.getGlyphId(character), character);
            shown.appendCodePoint(character);
        });
        return shown.toString();
    }

    boolean isKnown(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** In points. */
    float width(int character, float size) {
        return size * widths.computeIfAbsent(character, this::advance);
    }

    float width(String text, float size) {
        float sum = 0;
        for (int character : text.codePoints().toArray()) {
            sum += width(character, size);
        }
        return sum;
    }

    private float advance(int character) {
        try {
            return file.getAdvanceWidth(glyphs.getGlyphId(isKnown(character) ? character : UNKNOWN)) / perEm;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    void save(OutputStream out) throws IOException {
        document.save(OutputStream.nullOutputStream()); // makes the subset, and with it a map of glyphs to be mended
        mendCopying();
        document.save(out);
    }

    /** Some glyphs serve two characters (一 and the radical ⼀); whoever searches or copies must find the one that was written. */
    private void mendCopying() throws IOException {
        COSStream map = new COSStream();
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(copying().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    }

    private String copying() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(drawn.entrySet());
        for (int from = 0; from < all.size(); from += PER_BLOCK) {
            List<Map.Entry<Integer, Integer>> block = all.subList(from, Math.min(all.size(), from + PER_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> each : block) {
                map.append(String.format(Locale.ROOT, "<%04X> <", each.getKey()));
                for (char unit : Character.toChars(each.getValue())) {
                    map.append(String.format(Locale.ROOT, "%04X", (int) unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
