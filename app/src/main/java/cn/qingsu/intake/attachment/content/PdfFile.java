package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into a PDF for what does something by itself. It understands less of the format than a viewer does and so believes nothing:
 * every byte of the file, and every compressed stream in it, is searched for the names of such things, however they are spelled; what
 * cannot be looked into is refused.
 */
final class PdfFile {

    private static final long MOST_INFLATED = 256L << 20;
    private static final int MOST_STREAMS = 20_000;
    private static final int PIECE = 64 << 10;
    private static final int OVERLAP = 64;
    private static final int DICTIONARY = 2_000;
    private static final int END = 1_024;

    private static final List<String> SCRIPTS = List.of("/JavaScript", "/Rendition", "/RichMedia", "/XFA");
    private static final List<String> LAUNCHES = List.of("/Launch", "/SubmitForm", "/ImportData", "/GoToE");
    private static final List<String> ATTACHED = List.of("/EmbeddedFile", "/EmbeddedFiles");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");

    private final Bytes file;
    private final Effort effort;
    private final byte[] buffer = new byte[OVERLAP + PIECE];

    private PdfFile(Bytes file, Effort effort) {
        this.file = file;
        this.effort = effort;
    }

    /** What was found in it. */
    private enum Found {
        NOTHING,
        SCRIPT,
        LAUNCH,
        ATTACHED,
        ENCRYPTED,
        UNREADABLE
    }

    /** @throws Effort.Exceeded if it costs too much */
    static Decision<FileKind> read(Bytes file) {
        return read(file, Effort.upTo(MOST_INFLATED));
    }

    static Decision<FileKind> read(Bytes file, Effort effort) {
        return switch (new PdfFile(file, effort).look()) {
            case NOTHING -> Decision.accepted(FileKind.PDF);
            case SCRIPT -> Refusals.harmful("pdf-with-script", "这个 PDF 里有脚本或多媒体，收不了。请用“打印为 PDF”另存一份再传。");
            case LAUNCH -> Refusals.harmful("pdf-with-launch", "这个 PDF 会自动打开程序或网址，收不了。请用“打印为 PDF”另存一份再传。");
            case ATTACHED -> Refusals.harmful("pdf-with-files", "这个 PDF 里夹带了别的文件，收不了。请把里面的文件单独传上来。");
            case ENCRYPTED -> Refusals.harmful("pdf-encrypted", "这个 PDF 有密码，打不开。请去掉密码后再传。");
            case UNREADABLE -> Refusals.damaged();
        };
    }

    private Found look() {
        String end = file.ascii(Math.max(0, file.length() - END), Math.min(END, file.length()));
        if (!end.contains("%%EOF")) {
            return Found.UNREADABLE;
        }
        Found found = in(file.ascii(0, file.length()));
        return found == Found.NOTHING ? streams() : found;
    }

    private static Found in(String text) {
        String plain = text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(escaped -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
        if (names(plain, SCRIPTS)) {
            return Found.SCRIPT;
        }
        if (names(plain, LAUNCHES)) {
            return Found.LAUNCH;
        }
        if (names(plain, ATTACHED)) {
            return Found.ATTACHED;
        }
        return names(plain, List.of("/Encrypt")) ? Found.ENCRYPTED : Found.NOTHING;
    }

    /** The name alone: {@code /Launch} is none in {@code /LaunchPad}. */
    private static boolean names(String text, List<String> names) {
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int after = at + name.length();
                if (after == text.length() || !Character.isLetterOrDigit(text.charAt(after))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Found streams() {
        Inflater inflater = new Inflater();
        try {
            return streams(inflater);
        } finally {
            inflater.end();
        }
    }

    private Found streams(Inflater inflater) {
        int count = 0;
        for (int at = file.find("stream", 0); at >= 0; at = file.find("stream", at + 6)) {
            if (at >= 3 && file.has(at - 3, "end")) {
                continue;
            }
            count++;
            if (count > MOST_STREAMS) {
                throw new Effort.Exceeded();
            }
            effort.goOn();
            int begin = at + 6;
            begin += begin < file.length() && file.at(begin) == '\r' ? 1 : 0;
            begin += begin < file.length() && file.at(begin) == '\n' ? 1 : 0;
            Found found = stream(dictionaryBefore(at), begin, inflater);
            if (found != Found.NOTHING) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    private String dictionaryBefore(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = file.ascii(from, at - from);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private Found stream(String dictionary, int begin, Inflater inflater) {
        if (dictionary.contains("/ObjStm")
                && (!dictionary.contains("/FlateDecode")
                        || dictionary.contains("/Predictor")
                        || Pattern.compile("/Filter\\s*\\[[^]]*/[^]]*/")
                                .matcher(dictionary)
                                .find())) {
            return Found.UNREADABLE; // objects that are packed in a way in which nobody packs them
        }
        inflater.reset();
        inflater.setInput(file.array(), file.offset() + begin, file.length() - begin);
        try {
            return searched(inflater);
        } catch (DataFormatException otherwisePacked) {
            return Found.NOTHING;
        }
    }

    /** A piece at a time, each together with the end of the one before, so that a name on the border is seen. */
    private Found searched(Inflater inflater) throws DataFormatException {
        int kept = 0;
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer, kept, PIECE);
            if (count == 0) {
                break; // needs what is not there
            }
            effort.unpacked(count);
            int length = kept + count;
            Found found = in(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            if (found != Found.NOTHING) {
                return found;
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return Found.NOTHING;
    }
}
