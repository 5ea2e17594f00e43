package cn.qingsu.desk.print;

import java.util.Arrays;
import java.util.List;

/**
 * A form to be drawn: a head, a frame with rows, and a line at the foot of every page.
 *
 * @param issuer who issues it, above the title
 * @param aside stands on the right above the frame, such as the number
 * @param foot who printed it, when and what for
 */
record Form(String issuer, String title, String aside, List<Part> parts, String foot) {

    Form {
        parts = List.copyOf(parts);
    }

    /** One part of the frame. */
    sealed interface Part {}

    /** A line over the whole width that names what follows; it is never the last on a page. */
    record Heading(String text) implements Part {}

    /** Cells beside each other; a row that is longer than its page goes on on the next. */
    record Row(List<Cell> cells) implements Part {

        Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(Arrays.asList(cells));
        }
    }

    /** An empty area to write, sign and stamp in. */
    record Space(String label, String below, int lines) implements Part {}

    /**
     * @param share of the row's width, as against the other cells'
     * @param label whether it names its neighbour
     */
    record Cell(String text, int share, boolean label) {

        static Cell label(String text) {
            return new Cell(text, 3, true);
        }

        static Cell value(String text, int share) {
            return new Cell(text, share, false);
        }
    }
}
