package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import java.io.ByteArrayOutputStream;

/**
 * Walks through a JPEG from its first marker to its last, and writes again only what the image needs: tables, frame, scans, colour
 * profile. EXIF, XMP, IPTC, comments, previews, and whatever follows the end are left out; the image's own bytes stay as they are.
 */
final class JpegFile {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DHT = 0xc4;
    private static final int DRI = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final int BASELINE = 0xc0;
    private static final int EXTENDED = 0xc1;
    private static final int PROGRESSIVE = 0xc2;

    private final Bytes file;
    private final ByteArrayOutputStream clean;
    private int width;
    private int height;
    private boolean progressive;
    private boolean scanned;
    private Shot shot = Shot.UNKNOWN;

    private JpegFile(Bytes file) {
        this.file = file;
        this.clean = new ByteArrayOutputStream(file.length());
    }

    /** @throws Damaged if it is no whole JPEG */
    static Picture read(Bytes file) {
        return new JpegFile(file).walk();
    }

    private Picture walk() {
        mark(SOI);
        int at = 2;
        while (true) {
            int marker = marker(at);
            at = afterMarker(at);
            if (marker == EOI) {
                break;
            }
            if (marker == 0x01 || (marker >= RST0 && marker <= RST7)) {
                throw new Damaged("a marker where none may stand");
            }
            int length = file.big16(at);
            Bytes segment = file.part(at + 2L, length - 2L);
            at += length;
            segment(marker, segment);
            if (marker == SOS) {
                at = scan(at);
            }
        }
        if (!scanned || width == 0 || height == 0) {
            throw new Damaged("no image");
        }
        mark(EOI);
        return new Picture(FileKind.JPEG, width, height, progressive, shot, clean.toByteArray());
    }

    private int marker(int at) {
        if (file.at(at) != 0xff) {
            throw new Damaged("no marker where one must stand");
        }
        int place = at + 1;
        while (file.at(place) == 0xff) {
            place++;
        }
        return file.at(place);
    }

    private int afterMarker(int at) {
        int place = at + 1;
        while (file.at(place) == 0xff) {
            place++;
        }
        return place + 1;
    }

    private void segment(int marker, Bytes segment) {
        switch (marker) {
            case DQT, DHT, DRI -> keep(marker, segment);
            case SOS -> {
                scanned = true;
                keep(marker, segment);
            }
            case BASELINE, EXTENDED, PROGRESSIVE -> {
                if (width != 0) {
                    throw new Damaged("two frames");
                }
                height = segment.big16(1);
                width = segment.big16(3);
                progressive = marker == PROGRESSIVE;
                keep(marker, segment);
            }
            case APP0 -> {
                if (segment.has(0, "JFIF\0")) {
                    keep(marker, plainJfif(segment));
                }
            }
            case APP1 -> {
                if (segment.has(0, "Exif\0") && shot.equals(Shot.UNKNOWN)) {
                    shot = ExifReader.read(segment.from(6));
                }
            }
            case APP2 -> {
                if (segment.has(0, "ICC_PROFILE\0")) {
                    keep(marker, segment);
                }
            }
            case APP14 -> {
                if (segment.has(0, "Adobe")) {
                    keep(marker, segment.part(0, Math.min(12, segment.length())));
                }
            }
            default -> {
                if (marker >= 0xc3 && marker <= 0xcf && marker != 0xc8) {
                    throw new Damaged("a way of coding that nobody uses");
                }
            }
        }
    }

    /** Version and density, without the preview that may follow. */
    private static Bytes plainJfif(Bytes segment) {
        byte[] plain = segment.part(0, 14).copy();
        plain[12] = 0;
        plain[13] = 0;
        return Bytes.of(plain);
    }

    /** The coded image up to the next marker, which is not part of it. */
    private int scan(int begin) {
        int at = begin;
        while (true) {
            if (file.at(at) == 0xff) {
                int next = file.at(at + 1);
                if (next != 0 && next != 0xff && !(next >= RST0 && next <= RST7)) {
                    break;
                }
                at += next == 0xff ? 1 : 2;
            } else {
                at++;
            }
        }
        file.part(begin, (long) at - begin).writeTo(clean);
        return at;
    }

    private void mark(int marker) {
        clean.write(0xff);
        clean.write(marker);
    }

    private void keep(int marker, Bytes segment) {
        mark(marker);
        clean.write((segment.length() + 2) >> 8);
        clean.write(segment.length() + 2);
        segment.writeTo(clean);
    }
}
