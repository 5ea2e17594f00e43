package cn.qingsu.intake.attachment.content;

import cn.qingsu.intake.attachment.content.Bytes.Damaged;
import cn.qingsu.kernel.Decision;

/** Reads of a WebM (EBML) file which kinds of tracks it has; browsers record sound in such files. */
final class WebmFile {

    private static final long HEAD = 0x1a45dfa3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654ae6bL;
    private static final long ENTRY = 0xae;
    private static final long TRACK_TYPE = 0x83;
    private static final long CLUSTER = 0x1f43b675L;
    private static final int FILM = 1;
    private static final int SOUND = 2;

    private final Bytes file;
    private int at;
    private boolean webm;
    private boolean film;
    private boolean sound;

    private WebmFile(Bytes file) {
        this.file = file;
    }

    static Decision<FileKind> read(Bytes file) {
        WebmFile reading = new WebmFile(file);
        reading.walk();
        if (!reading.webm || !(reading.sound || reading.film)) {
            return Refusals.unknown();
        }
        return SoundFiles.film(reading.film);
    }

    /** Up to the first cluster, before which the tracks are named. */
    private void walk() {
        while (at < file.length()) {
            long id = id();
            long length = number();
            if (id == CLUSTER) {
                return;
            }
            if (id == HEAD || id == SEGMENT || id == TRACKS || id == ENTRY) {
                continue; // what is within comes next
            }
            Bytes body = file.part(at, length);
            if (id == DOC_TYPE) {
                webm = body.has(0, "webm");
            } else if (id == TRACK_TYPE) {
                int kind = body.at(0);
                film |= kind == FILM;
                sound |= kind == SOUND;
            }
            at += body.length();
        }
    }

    private long id() {
        int first = file.at(at);
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 4) {
            throw new Damaged("no element");
        }
        return rest(first, length);
    }

    private long number() {
        int first = file.at(at);
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 8) {
            throw new Damaged("no length");
        }
        return rest(first & (0xff >> length), length);
    }

    private long rest(int first, int length) {
        long value = first;
        for (int n = 1; n < length; n++) {
            value = value << 8 | file.at(at + n);
        }
        at += length;
        return value;
    }
}
