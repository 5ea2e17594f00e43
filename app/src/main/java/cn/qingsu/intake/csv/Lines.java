package cn.qingsu.intake.csv;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one after the other, with a way back. Holds one line at a time, and of a long one only its
 * beginning, so that memory does not grow with the file or with its worst line.
 *
 * <p>Line ends and quotes are found in the bytes before decoding: in UTF-8 and in GB18030 no byte of a longer character
 * looks like them.
 */
final class Lines implements Closeable {

    /** Bytes of a line that are kept. The longest honest record is far shorter. */
    static final int LONGEST = 1 << 20;

    private final FileChannel file;
    private final CharsetDecoder decoder;
    private final int unit;
    private final boolean littleEndian;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 12);

    private int at;
    private int limit;
    private long number;
    private long position;

    Lines(Path path, TextEncoding encoding) throws IOException {
        decoder = encoding.decoder();
        unit = encoding.unit();
        littleEndian = encoding.isLittleEndian();
        file = FileChannel.open(path, StandardOpenOption.READ);
        position = encoding.markLength();
        file.position(position);
    }

    /** Null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (!more()) {
            return null;
        }
        kept.reset();
        boolean cut = false;
        long quotesCutOff = 0;
        String end = "";
        while (end.isEmpty() && more()) {
            int stop = lineEnd();
            int room = Math.min(stop - at, LONGEST - kept.size());
            kept.write(buffer, at, room);
            cut |= room < stop - at;
            quotesCutOff += quotes(at + room, stop);
            go(stop - at);
            if (at + unit <= limit) {
                end = ascii(at) == '\n' ? "\n" : "\r";
                go(unit);
            }
        }
        if (end.equals("\r") && more() && ascii(at) == '\n') {
            end = "\r\n";
            go(unit);
        }
        number++;
        return new Line(number, decoded(), end, position, cut, quotesCutOff);
    }

    /** Goes back (or on) so that the line after {@code line} comes next. */
    void resumeAfter(Line line) throws IOException {
        number = line.number();
        long back = position - line.next();
        position = line.next();
        if (back >= 0 && back <= at) {
            at -= (int) back;
        } else {
            file.position(position);
            at = 0;
            limit = 0;
        }
    }

    /** Bytes read so far. */
    long position() {
        return position;
    }

    long size() throws IOException {
        return file.size();
    }

    private String decoded() throws CharacterCodingException {
        return decoder.decode(ByteBuffer.wrap(kept.toByteArray())).toString();
    }

    /** Where in the buffer the line ends, or as far as the buffer goes. */
    private int lineEnd() {
        int stop = at;
        while (stop + unit <= limit && ascii(stop) != '\n' && ascii(stop) != '\r') {
            stop += unit;
        }
        return stop;
    }

    private long quotes(int from, int to) {
        long count = 0;
        for (int i = from; i < to; i += unit) {
            count += ascii(i) == '"' ? 1 : 0;
        }
        return count;
    }

    /** The unit at {@code i}, as far as it is ASCII; another value for others, so that none is mistaken for a line end. */
    private int ascii(int i) {
        if (unit == 1) {
            return buffer[i] & 0xFF;
        }
        int low = buffer[littleEndian ? i : i + 1] & 0xFF;
        int high = buffer[littleEndian ? i + 1 : i] & 0xFF;
        return high << 8 | low;
    }

    private void go(int bytes) {
        at += bytes;
        position += bytes;
    }

    /** A half unit at the end of the file is no text and is passed over. */
    private boolean more() throws IOException {
        if (at + unit <= limit) {
            return true;
        }
        int left = limit - at;
        System.arraycopy(buffer, at, buffer, 0, left);
        at = 0;
        limit = left;
        while (limit < unit) {
            int read = file.read(ByteBuffer.wrap(buffer, limit, buffer.length - limit));
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
