package cn.qingsu.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-, tab- or semicolon-separated text, read record by record. A damaged record costs itself and nothing
 * behind it: where a quote was left open, reading goes back to the line after the one on which the record began.
 * Memory does not grow with the file.
 */
public final class Table implements Closeable {

    private static final char[] DELIMITERS = {',', '\t', ';'};

    private final Lines lines;
    private final TextEncoding encoding;
    private char delimiter = ',';
    private List<String> header = List.of();
    private @Nullable Row pending;

    private Table(Lines lines, TextEncoding encoding) {
        this.lines = lines;
        this.encoding = encoding;
    }

    /**
     * Opens {@code file}, finds its encoding and reads its header.
     *
     * @throws IOException if the file cannot be read
     */
    public static Table open(Path file) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        Lines lines = new Lines(file, encoding);
        try {
            Table table = new Table(lines, encoding);
            table.readHeader();
            return table;
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    /** The names in the first record, without blanks around them; empty if the file is empty or begins with no table. */
    public List<String> header() {
        return header;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** Bytes read so far, for telling how far along the work is. */
    public long position() {
        return lines.position();
    }

    public long size() throws IOException {
        return lines.size();
    }

    /** The next record, or null at the end. Empty lines and records of nothing but empty fields are passed over. */
    public @Nullable Row next() throws IOException {
        Row row = pending != null ? pending : read();
        pending = null;
        return row instanceof Row.Broken(long from, long noticed, Flaw.QuoteLeftOpen open)
                ? withWhatFellToo(from, noticed, open)
                : row;
    }

    /** Lines of a damaged record that are no records of their own are told together with it. */
    private Row withWhatFellToo(long from, long noticed, Flaw flaw) throws IOException {
        long last = from;
        while (true) {
            Row next = read();
            if (!(next instanceof Row.Broken broken) || broken.line() > noticed) {
                pending = next;
                return new Row.Broken(from, last, flaw);
            }
            last = broken.line();
        }
    }

    private @Nullable Row read() throws IOException {
        while (true) {
            Line first = lines.next();
            if (first == null) {
                return null;
            }
            RecordParser parser = new RecordParser(lines, delimiter, first);
            Flaw flaw = parser.read(header.size());
            List<String> fields = parser.fields();
            if ((flaw == null || flaw instanceof Flaw.FieldCount)
                    && fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            Line last = parser.last();
            if (flaw == null && parser.spansLines() && holdsOtherRecords(first, last)) {
                flaw = new Flaw.QuoteLeftOpen();
            }
            if (flaw == null) {
                return new Row.Fields(first.number(), fields);
            }
            long noticed = last.number();
            if (flaw instanceof Flaw.QuoteLeftOpen && parser.spansLines()) {
                lines.resumeAfter(first);
            }
            return new Row.Broken(first.number(), noticed, flaw);
        }
    }

    /**
     * Whether some of the lines behind {@code first} up to {@code last} are well-formed records by themselves. Lines within
     * an honest field are not: the last one holds the closing quote. So a quote was left open, and happened to be closed by
     * one that should have opened another field.
     */
    private boolean holdsOtherRecords(Line first, Line last) throws IOException {
        Line before = first;
        boolean found = false;
        while (!found && before.number() < last.number()) {
            lines.resumeAfter(before);
            found = areRecords(before, last);
            lines.resumeAfter(before);
            before = Objects.requireNonNull(lines.next());
        }
        lines.resumeAfter(last);
        return found;
    }

    /** If the last record goes on behind {@code last}, either reading may be right: then that which reads on well is. */
    private boolean areRecords(Line before, Line last) throws IOException {
        Line line = before;
        while (line.number() < last.number()) {
            RecordParser parser = new RecordParser(lines, delimiter, Objects.requireNonNull(lines.next()));
            if (parser.read(header.size()) != null) {
                return false;
            }
            line = parser.last();
        }
        if (line.number() == last.number()) {
            return true;
        }
        lines.resumeAfter(last);
        return new RecordParser(lines, delimiter, Objects.requireNonNull(lines.next())).read(header.size()) != null;
    }

    private void readHeader() throws IOException {
        Line first = lines.next();
        if (first == null || first.cut()) {
            return;
        }
        delimiter = mostFrequent(first.text());
        RecordParser parser = new RecordParser(lines, delimiter, first);
        if (parser.read(-1) == null) {
            header = parser.fields().stream().map(String::strip).toList();
        }
    }

    private static char mostFrequent(String line) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
