package cn.qingsu.intake.attachment.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a file, read at any place; what lies beyond the end is a {@link Damaged} file, never a fault. */
final class Bytes {

    private final byte[] all;
    private final int from;
    private final int length;

    private Bytes(byte[] all, int from, int length) {
        this.all = all;
        this.from = from;
        this.length = length;
    }

    /** The file ends where more must follow, or says of itself what cannot be. */
    static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1;

        Damaged(String what) {
            super(what, null, false, false);
        }
    }

    static Bytes of(byte[] all) {
        return new Bytes(all, 0, all.length);
    }

    int length() {
        return length;
    }

    int at(int place) {
        if (place < 0 || place >= length) {
            throw new Damaged("ends too early");
        }
        return all[from + place] & 0xff;
    }

    int big16(int place) {
        return at(place) << 8 | at(place + 1);
    }

    long big32(int place) {
        return (long) big16(place) << 16 | big16(place + 2);
    }

    long big64(int place) {
        return big32(place) << 32 | big32(place + 4);
    }

    int little16(int place) {
        return at(place) | at(place + 1) << 8;
    }

    long little32(int place) {
        return little16(place) | (long) little16(place + 2) << 16;
    }

    boolean has(int place, String ascii) {
        if (place < 0 || place + ascii.length() > length) {
            return false;
        }
        for (int n = 0; n < ascii.length(); n++) {
            if ((all[from + place + n] & 0xff) != ascii.charAt(n)) {
                return false;
            }
        }
        return true;
    }

    String ascii(int place, int count) {
        if (place < 0 || count < 0 || place > length - count) {
            throw new Damaged("ends too early");
        }
        return new String(all, from + place, count, StandardCharsets.ISO_8859_1);
    }

    /** @throws Damaged if that part does not lie within */
    Bytes part(long place, long count) {
        if (place < 0 || count < 0 || place > length - count) {
            throw new Damaged("a part lies outside of the file");
        }
        return new Bytes(all, from + (int) place, (int) count);
    }

    Bytes from(int place) {
        return part(place, (long) length - place);
    }

    /** Where {@code ascii} stands first at or after {@code place}; -1 if nowhere. */
    int find(String ascii, int place) {
        for (int n = Math.max(0, place); n <= length - ascii.length(); n++) {
            if (has(n, ascii)) {
                return n;
            }
        }
        return -1;
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(all, from, length);
    }

    byte[] copy() {
        byte[] copy = new byte[length];
        System.arraycopy(all, from, copy, 0, length);
        return copy;
    }

    /** The underlying array, for readers of the JDK; {@link #offset()} says where this part begins. */
    byte[] array() {
        return all;
    }

    int offset() {
        return from;
    }
}
