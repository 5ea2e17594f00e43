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
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as people and programs make them, built byte by byte: none is copied from anywhere. */
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
