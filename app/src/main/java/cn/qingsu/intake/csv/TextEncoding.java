package cn.qingsu.intake.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become text, found by trial: a byte order mark decides; else UTF-8, if the bytes are that but for
 * a few damaged places; else GB18030, which holds GBK and GB2312.
 *
 * @param markLength bytes of the byte order mark at the beginning
 */
public record TextEncoding(Charset charset, int markLength) {

    /** Stands in decoded text where bytes were damaged. It is no character, so no text contains it by right. */
    public static final char DAMAGED = '\uFFFF';

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Reads the whole file once, in small pieces. */
    static TextEncoding of(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer piece = ByteBuffer.allocate(1 << 16);
            bytes.read(piece, 0);
            piece.flip();
            TextEncoding marked = marked(piece);
            return marked != null ? marked : new TextEncoding(tried(bytes), 0);
        }
    }

    private static @Nullable TextEncoding marked(ByteBuffer start) {
        int first = start.limit() > 0 ? start.get(0) & 0xFF : 0;
        int second = start.limit() > 1 ? start.get(1) & 0xFF : 0;
        int third = start.limit() > 2 ? start.get(2) & 0xFF : 0;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFF && second == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0xFE && second == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static Charset tried(FileChannel bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        long sound = 0;
        long damaged = 0;
        boolean end = false;
        bytes.position(0);
        while (!end) {
            end = bytes.read(in) < 0;
            in.flip();
            CoderResult result;
            do {
                result = decoder.decode(in, out, end);
                out.flip();
                sound += out.chars().filter(c -> c > 0x7F).count();
                out.clear();
                if (result.isError()) {
                    damaged++;
                    in.position(in.position() + result.length());
                }
            } while (!result.isUnderflow());
            in.compact();
        }
        // another encoding read as UTF-8 is damaged nearly everywhere, damaged UTF-8 in few places
        return damaged <= sound ? StandardCharsets.UTF_8 : GB18030;
    }

    /** A decoder that puts {@link #DAMAGED} where bytes make no sense. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(DAMAGED));
    }

    /** Bytes per code unit: line ends and quotes are sought in steps of this size. */
    int unit() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
    }

    boolean isLittleEndian() {
        return charset.equals(StandardCharsets.UTF_16LE);
    }
}
