package cn.qingsu.dispatch.reading.text;

/**
 * A piece of a text, in UTF-16 code units as browsers count them.
 *
 * @param to the first position that is no longer part of it
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no piece of a text: " + from + " to " + to);
        }
    }

    public String of(String text) {
        return text.substring(from, to);
    }

    public int length() {
        return to - from;
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
