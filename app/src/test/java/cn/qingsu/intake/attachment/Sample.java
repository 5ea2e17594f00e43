package cn.qingsu.intake.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and programs make them, built byte by byte: none is copied from anywhere. */
public final class Sample {

    private Sample() {}

    /** A picture of a pale wall with a dark post. */
    public static BufferedImage scene(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(190, 205, 210));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(170, 60, 40));
        graphics.fillRect(width / 8, height / 3, width / 2, height / 2);
        graphics.setColor(new Color(250, 240, 200));
        graphics.fillOval(width * 5 / 8, height / 8, width / 5, height / 5);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(scene(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(scene(width, height), "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a phone writes it: EXIF with a place, a time and how it was held, XMP, a comment. */
    public static byte[] photo(int width, int height, int orientation, double lon, double lat) {
        byte[] plain = jpeg(width, height);
        return joined(
                part(plain, 0, 2),
                segment(0xe1, joined(ascii("Exif\0\0"), exif(orientation, lon, lat))),
                segment(
                        0xe1,
                        ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>36,7.1N</exif:GPSLatitude>"
                                + "<dc:creator>SECRET-NAME</dc:creator></x:xmpmeta>")),
                segment(0xed, ascii("Photoshop 3.0\0SECRET-IPTC")),
                segment(0xfe, ascii("SECRET-COMMENT")),
                part(plain, 2, plain.length));
    }

    /** A JPEG segment. */
    public static byte[] segment(int marker, byte[] body) {
        return joined(
                new byte[] {(byte) 0xff, (byte) marker, (byte) ((body.length + 2) >> 8), (byte) (body.length + 2)},
                body);
    }

    /** A TIFF structure with IFD0, an EXIF and a GPS directory. */
    public static byte[] exif(int orientation, double lon, double lat) {
        ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II*\0")).putInt(8);
        tiff.putShort((short) 4);
        field(tiff, 0x0112, 3, 1, orientation);
        field(tiff, 0x0110, 2, 12, 300);
        field(tiff, 0x8769, 4, 1, 100);
        field(tiff, 0x8825, 4, 1, 150);
        tiff.putInt(0);
        tiff.position(100);
        tiff.putShort((short) 1);
        field(tiff, 0x9003, 2, 20, 260);
        tiff.putInt(0);
        tiff.position(150);
        tiff.putShort((short) 4);
        field(tiff, 1, 2, 2, lat < 0 ? 'S' : 'N');
        field(tiff, 2, 5, 3, 210);
        field(tiff, 3, 2, 2, lon < 0 ? 'W' : 'E');
        field(tiff, 4, 5, 3, 234);
        tiff.putInt(0);
        tiff.position(210);
        degrees(tiff, Math.abs(lat));
        degrees(tiff, Math.abs(lon));
        tiff.position(260);
        tiff.put(ascii("2026:11:23 09:12:00\0"));
        tiff.position(300);
        tiff.put(ascii("SECRET-MODEL"));
        return tiff.array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        int whole = (int) degrees;
        double minutes = (degrees - whole) * 60;
        tiff.putInt(whole).putInt(1);
        tiff.putInt((int) minutes).putInt(1);
        tiff.putInt((int) Math.round((minutes - (int) minutes) * 60 * 1000)).putInt(1000);
    }

    /** A PNG of a few bytes whose header says that it has these sides. */
    public static byte[] pngBomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", header.array()),
                chunk("IDAT", deflated(new byte[10_000])),
                chunk("IEND", new byte[0]));
    }

    public static byte[] chunk(String name, byte[] body) {
        byte[] named = joined(ascii(name), body);
        CRC32 crc = new CRC32();
        crc.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A chunk put behind a PNG's header. */
    public static byte[] withChunk(byte[] png, byte[] chunk) {
        return joined(part(png, 0, 33), chunk, part(png, 33, png.length));
    }

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
        return latin(
                "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + more
                        + ">>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** With objects packed into a compressed stream. */
    public static byte[] pdfWithPacked(String objects, String dictionary) {
        byte[] packed = deflated(latin(objects));
        return joined(
                latin("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n3 0 obj\n<<" + dictionary + "/Length "
                        + packed.length + ">>\nstream\r\n"),
                packed,
                latin("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
    }

    public static byte[] wav(int samples) {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + samples).put(ascii("WAVEfmt ")).putInt(16);
        wav.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        wav.put(ascii("data")).putInt(samples);
        return wav.array();
    }

    public static byte[] mp3(int frames) {
        byte[] frame = new byte[417]; // version 1, layer III, 128 kbit/s, 44.1 kHz
        frame[0] = (byte) 0xff;
        frame[1] = (byte) 0xfb;
        frame[2] = (byte) 0x90;
        byte[] all = new byte[0];
        for (int n = 0; n < frames; n++) {
            all = joined(all, frame);
        }
        return all;
    }

    public static byte[] amr(int frames) {
        byte[] frame = new byte[32];
        frame[0] = 7 << 3;
        byte[] all = ascii("#!AMR\n");
        for (int n = 0; n < frames; n++) {
            all = joined(all, frame);
        }
        return all;
    }

    public static byte[] ogg(String codec) {
        return joined(page(joined(ascii(codec), new byte[11])), page(new byte[200]));
    }

    private static byte[] page(byte[] body) {
        byte[] head = new byte[27];
        System.arraycopy(ascii("OggS"), 0, head, 0, 4);
        head[26] = 1;
        return joined(head, new byte[] {(byte) body.length}, body);
    }

    /** @param handler {@code soun} or {@code vide} */
    public static byte[] mp4(String brand, String handler) {
        byte[] hdlr = box("hdlr", joined(new byte[8], ascii(handler), new byte[13]));
        return joined(
                box("ftyp", joined(ascii(brand), new byte[4])),
                box("moov", box("trak", box("mdia", hdlr))),
                box("mdat", new byte[100]));
    }

    private static byte[] box(String name, byte[] body) {
        return joined(ByteBuffer.allocate(4).putInt(body.length + 8).array(), ascii(name), body);
    }

    /** @param track 2 for sound, 1 for film */
    public static byte[] webm(int track) {
        byte[] entry = joined(new byte[] {(byte) 0x83, (byte) 0x81, (byte) track});
        byte[] tracks = joined(new byte[] {(byte) 0xae, (byte) (0x80 | entry.length)}, entry);
        return joined(
                new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, (byte) 0x87, 0x42, (byte) 0x82, (byte) 0x84},
                ascii("webm"),
                new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1},
                new byte[] {0x16, 0x54, (byte) 0xae, 0x6b, (byte) (0x80 | tracks.length)},
                tracks,
                new byte[] {0x1f, 0x43, (byte) 0xb6, 0x75, 1, -1, -1, -1, -1, -1, -1, -1},
                new byte[50]);
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

    public static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public static byte[] ascii(String text) {
        return latin(text);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] part(byte[] all, int from, int to) {
        return java.util.Arrays.copyOfRange(all, from, to);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
