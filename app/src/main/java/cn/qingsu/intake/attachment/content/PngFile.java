package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks through a PNG chunk by chunk and writes again only those that the image needs; see {@link JpegFile}. */
final class PngFile {

    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD", "IDAT", "IEND");
    private static final int AROUND = 12;

    private PngFile() {}

    /** @throws Damaged if it is no whole PNG */
    static Picture read(Bytes file) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length());
        file.part(0, SIGNATURE.length()).writeTo(clean);
        int at = SIGNATURE.length();
        long width = 0;
        long height = 0;
        boolean pixels = false;
        boolean interlaced = false;
        Shot shot = Shot.UNKNOWN;
        String name = "";
        while (!name.equals("IEND")) {
            long length = file.big32(at);
            name = file.ascii(at + 4, 4);
            Bytes body = file.part(at + 8L, length);
            Bytes whole = file.part(at, length + AROUND);
            check(file.part(at + 4L, length + 4), whole.big32((int) length + 8));
            if ((at == SIGNATURE.length()) != name.equals("IHDR")) {
                throw new Damaged("the header is not the first chunk");
            }
            if (name.equals("IHDR")) {
                width = body.big32(0);
                height = body.big32(4);
                interlaced = body.at(12) != 0;
            } else if (name.equals("eXIf")) {
                shot = new Shot(
                        1, ExifReader.read(body).point(), ExifReader.read(body).takenAt());
            }
            pixels |= name.equals("IDAT");
            if (NEEDED.contains(name)) {
                whole.writeTo(clean);
            } else if (Character.isUpperCase(name.charAt(0))) {
                throw new Damaged("an unknown chunk that is needed");
            }
            at += whole.length();
        }
        if (!pixels || width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new Damaged("no image");
        }
        return new Picture(FileKind.PNG, (int) width, (int) height, interlaced, shot, clean.toByteArray());
    }

    private static void check(Bytes nameAndBody, long sum) {
        CRC32 crc = new CRC32();
        crc.update(nameAndBody.array(), nameAndBody.offset(), nameAndBody.length());
        if (crc.getValue() != sum) {
            throw new Damaged("a chunk does not have its sum");
        }
    }
}
