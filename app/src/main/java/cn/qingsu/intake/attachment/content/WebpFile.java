package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import cn.qingsu.kernel.Decision;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes a WebP apart into its chunks and keeps only those of the image itself: no EXIF, XMP or colour profile, and nothing behind its
 * end. Not every program can show one, so what is kept in the end is a JPEG of it.
 */
final class WebpFile {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOST_CHUNKS = 1_000;
    private static final int SIDE = 0x3fff;
    private static final int HAS_ALPHA = 0x10;
    private static final int MOVES = 0x02;
    private static final String EXIF_HEAD = "Exif\0\0";

    /** Of our own, so that which readers are registered, and by which class loader, does not matter. */
    private static final WebPImageReaderSpi READERS = new WebPImageReaderSpi();

    private WebpFile() {}

    static boolean is(Bytes file) {
        return file.has(0, "RIFF") && file.has(8, "WEBP");
    }

    /**
     * @return refused if it moves
     * @throws Damaged if it is no whole WebP
     */
    static Decision<Picture> read(Bytes file) {
        Map<String, Bytes> chunks = chunks(file.part(0, CHUNK_HEAD + file.little32(4)));
        Bytes extended = chunks.get("VP8X");
        if (chunks.containsKey("ANIM") || (extended != null && (extended.at(0) & MOVES) != 0)) {
            return Refusals.kind("picture-moves", "这是动图，收不了。请截一张屏，或者转成 JPG、PNG 再传。");
        }
        Bytes lossy = chunks.get("VP8 ");
        Bytes lossless = chunks.get("VP8L");
        if ((lossy == null) == (lossless == null)) {
            throw new Damaged("not one image");
        }
        int width = lossy == null ? 1 + (sides(lossless) & SIDE) : lossy(lossy).little16(6) & SIDE;
        int height = lossy == null ? 1 + (sides(lossless) >> 14 & SIDE) : lossy.little16(8) & SIDE;
        if (width == 0
                || height == 0
                || (extended != null && (1 + little24(extended, 4) != width || 1 + little24(extended, 7) != height))) {
            throw new Damaged("the sides do not agree");
        }
        Bytes alpha = lossy == null ? null : chunks.get("ALPH");
        return Decision.accepted(new Picture(
                FileKind.JPEG, width, height, true, shot(chunks.get("EXIF")), clean(chunks, alpha, width, height)));
    }

    private static Map<String, Bytes> chunks(Bytes file) {
        Map<String, Bytes> chunks = new HashMap<>();
        int at = HEAD;
        while (at < file.length()) {
            String name = file.ascii(at, 4);
            long length = file.little32(at + 4);
            chunks.putIfAbsent(name, file.part(at + (long) CHUNK_HEAD, length));
            at = Math.toIntExact(at + CHUNK_HEAD + length + (length & 1));
            if (chunks.size() > MOST_CHUNKS) {
                throw new Damaged("too many chunks");
            }
        }
        return chunks;
    }

    private static Bytes lossy(Bytes image) {
        if ((image.at(0) & 1) != 0 || !image.has(3, "\u009d\u0001\u002a")) {
            throw new Damaged("no key frame");
        }
        return image;
    }

    private static int sides(@Nullable Bytes image) {
        if (image == null || image.at(0) != 0x2f) {
            throw new Damaged("no lossless image");
        }
        return (int) image.little32(1);
    }

    private static int little24(Bytes bytes, int place) {
        return bytes.little16(place) | bytes.at(place + 2) << 16;
    }

    private static Shot shot(@Nullable Bytes exif) {
        if (exif == null) {
            return Shot.UNKNOWN;
        }
        return ExifReader.read(exif.has(0, EXIF_HEAD) ? exif.from(EXIF_HEAD.length()) : exif);
    }

    private static byte[] clean(Map<String, Bytes> chunks, @Nullable Bytes alpha, int width, int height) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (alpha != null) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.putInt(HAS_ALPHA).putShort((short) (width - 1)).put((byte) 0);
            extended.putShort((short) (height - 1)).put((byte) 0);
            write(body, "VP8X", Bytes.of(extended.array()));
            write(body, "ALPH", alpha);
        }
        for (String name : new String[] {"VP8 ", "VP8L"}) {
            Bytes image = chunks.get(name);
            if (image != null) {
                write(body, name, image);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "RIFF", Bytes.of(body.toByteArray()));
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String name, Bytes body) {
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.length())
                .array());
        body.writeTo(out);
        if (body.length() % 2 == 1) {
            out.write(0);
        }
    }

    /** Reads what {@link #read} has cleaned. */
    static ImageReader reader() throws IOException {
        return READERS.createReaderInstance(null);
    }
}
