package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.Sample.ascii;
import static cn.qingsu.intake.attachment.Sample.deflated;
import static cn.qingsu.intake.attachment.Sample.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, PDF and office files, built byte by byte as {@link Sample} builds pictures. */
public final class SampleDocument {

    /** The part of an office file that says what its parts are. */
    public static final String TYPES = "[Content_Types].xml";

    private SampleDocument() {}

    public static byte[] zip(Map<String, String> entries) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    out.putNextEntry(new ZipEntry(entry.getKey()));
                    out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    out.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf(String more) {
        return ascii(
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + more
                        + ">>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** With objects packed into a compressed stream. */
    public static byte[] pdfWithPacked(String objects, String dictionary) {
        byte[] packed = deflated(ascii(objects));
        return joined(
                ascii("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n3 0 obj\n<<" + dictionary + "/Length "
                        + packed.length + ">>\nstream\r\n"),
                packed,
                ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
    }

    /** A compound file of one directory sector with these entries, and a stream for the first. */
    public static byte[] compound(byte[] firstStream, String... names) {
        int streamSectors = Math.max(1, (firstStream.length + 511) / 512);
        ByteBuffer file = ByteBuffer.allocate(512 * (3 + streamSectors + (names.length + 3) / 4))
                .order(ByteOrder.LITTLE_ENDIAN);
        int directorySectors = (names.length + 3) / 4;
        file.put(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        file.putShort(30, (short) 9).putInt(44, 1).putInt(48, 1).putInt(68, -2).putInt(76, 0);
        for (int n = 1; n < 109; n++) {
            file.putInt(76 + n * 4, -1);
        }
        int fat = 512;
        file.putInt(fat, -3);
        for (int n = 0; n < directorySectors; n++) {
            file.putInt(fat + 4 * (1 + n), n == directorySectors - 1 ? -2 : 2 + n);
        }
        int first = 1 + directorySectors;
        for (int n = 0; n < streamSectors; n++) {
            file.putInt(fat + 4 * (first + n), n == streamSectors - 1 ? -2 : first + n + 1);
        }
        for (int n = 0; n < names.length; n++) {
            int at = 1024 + n * 128;
            byte[] name = names[n].getBytes(StandardCharsets.UTF_16LE);
            file.position(at);
            file.put(name);
            file.putShort(at + 64, (short) (name.length + 2));
            file.put(at + 66, (byte) 2);
            file.putInt(at + 116, n == 0 ? first : -2).putInt(at + 120, n == 0 ? firstStream.length : 0);
        }
        file.position(512 * (first + 1));
        file.put(firstStream);
        return file.array();
    }

    /** With these parts beside those that every one has. */
    public static byte[] docx(Map<String, String> more) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(TYPES, "<Types/>");
        entries.put("word/document.xml", "<w:document/>");
        entries.putAll(more);
        return zip(entries);
    }

    /**
     * The stream of a workbook with one sheet.
     *
     * @param kind 0 for a sheet, 1 for one of macros
     */
    public static byte[] sheet(int kind) {
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
}
