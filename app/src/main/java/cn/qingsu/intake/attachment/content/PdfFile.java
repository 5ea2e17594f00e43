package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
    private static final int END = 1_024;

    private static final List<String> SCRIPTS = List.of("/JavaScript", "/Rendition", "/RichMedia", "/XFA");
    private static final List<String> LAUNCHES = List.of("/Launch", "/SubmitForm", "/ImportData", "/GoToE");
    private static final List<String> ATTACHED = List.of("/EmbeddedFile", "/EmbeddedFiles");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");
    private static final Pattern OBJECT = Pattern.compile("[0-9][\\s\\x00]+[0-9]+[\\s\\x00]*obj(?![A-Za-z0-9])");

    /** Those that hold no text, such as of pictures, and the one that can be undone here. Before them may stand one more that can. */
    private static final String FILTER = "/(?:FlateDecode|DCTDecode|JPXDecode|CCITTFaxDecode|JBIG2Decode|LZWDecode"
            + "|RunLengthDecode)(?![A-Za-z0-9])\\s*";

    private static final List<String> AS_TEXT = List.of("/ASCII85Decode");
    private static final String TEXT_FILTER = "/ASCII85Decode(?![A-Za-z0-9])\\s*";
    private static final Pattern KNOWN_FILTERS = Pattern.compile("/Filter\\s*(?:" + FILTER + "|" + TEXT_FILTER
            + "|null|\\[\\s*(?:" + TEXT_FILTER + ")?(?:" + FILTER + ")*])");
    private static final Pattern TWO_FILTERS = Pattern.compile("/Filter\\s*\\[[^]]*/[^]]*/");
    private static final List<String> OTHER_FILTERS = List.of("/ASCIIHexDecode", "/Crypt");

    private final Bytes file;
    private final Effort effort;
    private final byte[] buffer = new byte[OVERLAP + PIECE];
    private boolean hasText;

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
        UNCLEAR,
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
            case UNCLEAR -> Refusals.harmful("pdf-unclear", "这个 PDF 的打包方式少见，查不清里面有什么，收不了。请用“打印为 PDF”另存一份再传。");
            case UNREADABLE -> Refusals.damaged();
        };
    }

    private Found look() {
        String end = file.ascii(Math.max(0, file.length() - END), Math.min(END, file.length()));
        if (!end.contains("%%EOF")) {
            return Found.UNREADABLE;
        }
        String plain = plain(file.ascii(0, file.length()));
        Found found = in(plain);
        if (found != Found.NOTHING) {
            return found;
        }
        hasText = names(plain, AS_TEXT);
        return names(plain, OTHER_FILTERS) ? Found.UNCLEAR : streams();
    }

    /** With names as they are meant: {@code /J#61vaScript} is {@code /JavaScript}. */
    private static String plain(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(escaped -> Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    private static Found in(String plain) {
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
        int object = 0;
        int seen = 0;
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
            object = objectBefore(at, seen, object);
            seen = at;
            Found found = stream(plain(file.ascii(object, at - object)), begin, inflater);
            if (found != Found.NOTHING) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    /** Where the object begins to which the word at {@code at} belongs; {@code before} if not after {@code seen}. */
    private int objectBefore(int at, int seen, int before) {
        String text = file.ascii(seen, at - seen);
        List<MatchResult> objects = OBJECT.matcher(text).results().toList();
        for (MatchResult object : objects.reversed()) {
            effort.goOn();
            if (!isInText(text, object) && !isInComment(text, object)) {
                return seen + object.end();
            }
        }
        return before;
    }

    /** Whether a bracket closes after it that was opened before it: {@code (1 0 obj)} hides what stands before. */
    private static boolean isInText(String text, MatchResult object) {
        int open = 0;
        for (int at = object.end(); at < text.length() && open >= 0; at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
        }
        return open < 0;
    }

    private static boolean isInComment(String text, MatchResult object) {
        for (int at = object.start() - 1; at >= 0 && text.charAt(at) != '\n' && text.charAt(at) != '\r'; at--) {
            if (text.charAt(at) == '%') {
                return true;
            }
        }
        return false;
    }

    /** Whether it names a filter that is not known, or one that stands elsewhere. */
    private static boolean isFiltered(String dictionary) {
        Matcher known = KNOWN_FILTERS.matcher(dictionary);
        for (int at = dictionary.indexOf("/Filter"); at >= 0; at = dictionary.indexOf("/Filter", at + 1)) {
            int after = at + "/Filter".length();
            boolean name = after == dictionary.length() || !Character.isLetterOrDigit(dictionary.charAt(after));
            if (name && !known.region(at, dictionary.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Objects that are packed in a way in which nobody packs them. */
    private static boolean isOddlyPacked(String dictionary) {
        return dictionary.contains("/ObjStm")
                && (!dictionary.contains("/FlateDecode")
                        || dictionary.contains("/Predictor")
                        || TWO_FILTERS.matcher(dictionary).find());
    }

    private Found stream(String dictionary, int begin, Inflater inflater) {
        if (isFiltered(dictionary) || isOddlyPacked(dictionary)) {
            return Found.UNCLEAR;
        }
        Found found = hasText ? asText(dictionary, begin, inflater) : Found.NOTHING;
        return found == Found.NOTHING
                ? packed(file.array(), file.offset() + begin, file.length() - begin, inflater)
                : found;
    }

    /** Where some streams are written as text, every stream is looked at as if it were, whatever is said of it. */
    private Found asText(String dictionary, int begin, Inflater inflater) {
        Optional<byte[]> undone = Ascii85.undone(file, begin, effort);
        if (undone.isEmpty()) {
            return names(dictionary, AS_TEXT) ? Found.UNCLEAR : Found.NOTHING;
        }
        byte[] bytes = undone.get();
        Found found = in(plain(new String(bytes, StandardCharsets.ISO_8859_1)));
        return found == Found.NOTHING ? packed(bytes, 0, bytes.length, inflater) : found;
    }

    private Found packed(byte[] bytes, int from, int length, Inflater inflater) {
        inflater.reset();
        inflater.setInput(bytes, from, length);
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
            Found found = in(plain(new String(buffer, 0, length, StandardCharsets.ISO_8859_1)));
            if (found != Found.NOTHING) {
                return found;
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return Found.NOTHING;
    }
}
