package cn.qingsu.intake.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one record from the lines by RFC 4180: a field is quoted as a whole or not at all. Being strict is what shows that a
 * quote was left open: the next quote in the file then stands where none may stand. Only pairs of quotes inside a field on
 * one line are taken as they are, since people write {@code 他说"好"} and some programs do not escape it.
 */
final class RecordParser {

    /** Characters of a record that are kept; a longer one is read to its end, and refused. */
    static final int LARGEST = 1 << 20;

    /** A quoted field that goes on for more characters than this was never meant to. */
    private static final long FARTHEST = 1L << 27;

    private final Lines lines;
    private final char delimiter;
    private final Line first;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private Line line;
    private int at;
    private long kept;
    private long passed;
    private boolean tooLarge;
    private boolean cut;
    private boolean bareQuotes;

    RecordParser(Lines lines, char delimiter, Line first) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.first = first;
        line = first;
    }

    /** The line on which reading stopped. */
    Line last() {
        return line;
    }

    boolean spansLines() {
        return line.number() != first.number();
    }

    List<String> fields() {
        return fields;
    }

    /**
     * Reads up to the end of the record, or of the file.
     *
     * @param expectedFields how many fields the record must have; negative if that is not known
     * @return null if the record is well-formed
     */
    @Nullable
    Flaw read(int expectedFields) throws IOException {
        Flaw flaw = readFields();
        boolean wrongCount = !cut && expectedFields >= 0 && fields.size() != expectedFields;
        if (spansLines() && (flaw != null || wrongCount || bareQuotes)) {
            return new Flaw.QuoteLeftOpen();
        }
        if (flaw != null) {
            return flaw;
        }
        if (tooLarge) {
            return new Flaw.TooLarge();
        }
        return wrongCount ? new Flaw.FieldCount(fields.size(), expectedFields) : null;
    }

    private @Nullable Flaw readFields() throws IOException {
        while (true) {
            boolean quoted = at < line.text().length() && line.text().charAt(at) == '"';
            Flaw flaw = quoted ? quoted() : plain();
            if (flaw != null) {
                return flaw;
            }
            fields.add(field.toString());
            field.setLength(0);
            if (at >= line.text().length()) {
                return null;
            }
            at++;
        }
    }

    private @Nullable Flaw plain() throws IOException {
        String text = line.text();
        int end = text.indexOf(delimiter, at);
        end = end < 0 ? text.length() : end;
        long quotes = text.substring(at, end).chars().filter(c -> c == '"').count();
        keep(at, end);
        at = end;
        if (end == text.length() && line.cut()) {
            return behindTheCut(quotes % 2 == 1);
        }
        bareQuotes |= quotes > 0;
        return quotes % 2 == 0 ? null : new Flaw.StrayQuote();
    }

    private @Nullable Flaw quoted() throws IOException {
        at++;
        return untilClosed();
    }

    private @Nullable Flaw untilClosed() throws IOException {
        while (true) {
            String text = line.text();
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                keep(at, text.length());
                at = text.length();
                if (line.cut()) {
                    return behindTheCut(true);
                }
                if (!nextLine()) {
                    return new Flaw.QuoteLeftOpen();
                }
                continue;
            }
            keep(at, quote);
            at = quote + 1;
            if (at < text.length() && text.charAt(at) == '"') {
                keep(quote, at);
                at++;
                continue;
            }
            if (at == text.length() && line.cut()) {
                return behindTheCut(false);
            }
            return at == text.length() || text.charAt(at) == delimiter ? null : new Flaw.StrayQuote();
        }
    }

    /** What was cut off is not looked at but for its quotes: an odd number of them opens or closes one. */
    private @Nullable Flaw behindTheCut(boolean open) throws IOException {
        tooLarge = true;
        cut = true;
        boolean stillOpen = open != (line.quotesCutOff() % 2 == 1);
        if (!stillOpen) {
            return null;
        }
        return nextLine() ? untilClosed() : new Flaw.QuoteLeftOpen();
    }

    private boolean nextLine() throws IOException {
        passed += line.text().length();
        String end = line.end();
        Line following = passed > FARTHEST ? null : lines.next();
        if (following == null) {
            return false;
        }
        if (!tooLarge) {
            field.append(end);
        }
        line = following;
        at = 0;
        return true;
    }

    private void keep(int from, int to) {
        kept += to - from;
        if (kept > LARGEST) {
            tooLarge = true;
            field.setLength(0);
        }
        if (!tooLarge) {
            field.append(line.text(), from, to);
        }
    }
}
