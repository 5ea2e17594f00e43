package cn.qingsu.intake.csv;

/** Why a record cannot be read. */
public sealed interface Flaw {

    /** A quote was opened on the record's first lines and is not closed where it should be. */
    record QuoteLeftOpen() implements Flaw {}

    /** A quote stands inside a field, or something stands behind a closing quote. */
    record StrayQuote() implements Flaw {}

    /** The record has not as many fields as the header. */
    record FieldCount(int found, int expected) implements Flaw {}

    /** A cell or a line is larger than what is read. */
    record TooLarge() implements Flaw {}
}
