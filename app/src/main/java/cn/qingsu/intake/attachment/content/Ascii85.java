package cn.qingsu.intake.attachment.content;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Undoes ASCII85, by which some programs write a PDF's streams as text: five letters for four bytes. */
final class Ascii85 {

    private static final int PIECE = 64 << 10;
    private static final long MOST = 0xffff_ffffL;
    private static final String BLANK = "\0\t\n\f\r ";

    private final Bytes file;
    private final Effort effort;
    private final ByteArrayOutputStream undone = new ByteArrayOutputStream();
    private long group;
    private int letters;

    private Ascii85(Bytes file, Effort effort) {
        this.file = file;
        this.effort = effort;
    }

    /**
     * What stands at {@code begin}.
     *
     * @return empty if it is no ASCII85 up to its end, which is {@code ~>}
     * @throws Effort.Exceeded if it costs too much
     */
    static Optional<byte[]> undone(Bytes file, int begin, Effort effort) {
        return new Ascii85(file, effort).from(begin);
    }

    private Optional<byte[]> from(int begin) {
        int paid = 0;
        for (int at = begin; at < file.length(); at++) {
            int letter = file.at(at);
            if (letter == '~') {
                return isEnd(at + 1) ? rest() : Optional.empty();
            }
            if (BLANK.indexOf(letter) < 0 && !takes(letter)) {
                return Optional.empty();
            }
            if (undone.size() - paid >= PIECE) {
                effort.unpacked(undone.size() - paid);
                paid = undone.size();
            }
        }
        return Optional.empty();
    }

    private boolean takes(int letter) {
        if (letter == 'z' && letters == 0) {
            write(0, 4);
            return true;
        }
        if (letter < '!' || letter > 'u') {
            return false;
        }
        group = group * 85 + letter - '!';
        letters++;
        if (letters == 5) {
            if (group > MOST) {
                return false;
            }
            write(group, 4);
            group = 0;
            letters = 0;
        }
        return true;
    }

    private boolean isEnd(int at) {
        int next = at;
        while (next < file.length() && BLANK.indexOf(file.at(next)) >= 0) {
            next++;
        }
        return next < file.length() && file.at(next) == '>';
    }

    /** A last group of fewer letters stands for one byte less than it has letters. */
    private Optional<byte[]> rest() {
        if (letters > 0) {
            int bytes = letters - 1;
            for (int n = letters; n < 5; n++) {
                group = group * 85 + 84;
            }
            if (bytes == 0 || group > MOST) {
                return Optional.empty();
            }
            write(group, bytes);
        }
        return Optional.of(undone.toByteArray());
    }

    private void write(long value, int bytes) {
        for (int n = 0; n < bytes; n++) {
            undone.write((int) (value >> (24 - 8 * n)));
        }
    }
}
