package cn.qingsu.intake.csv;

import java.util.List;

/** What stood in one record of a table. */
public sealed interface Row {

    /** The line on which the record begins, from 1. */
    long line();

    /** A well-formed record with as many fields as the header. Damaged bytes show as {@link TextEncoding#DAMAGED}. */
    record Fields(long line, List<String> values) implements Row {

        public Fields {
            values = List.copyOf(values);
        }
    }

    /**
     * A record that cannot be read.
     *
     * @param lastLine the last line that fell with it
     */
    record Broken(long line, long lastLine, Flaw flaw) implements Row {}
}
