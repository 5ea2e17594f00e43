package cn.qingsu.intake.csv;

/**
 * One line of a file, as an editor counts them.
 *
 * @param number from 1
 * @param text without its end; cut at {@link Lines#LONGEST} bytes
 * @param end {@code "\n"}, {@code "\r\n"}, {@code "\r"}, or empty on the last line
 * @param next where the following line begins, in bytes
 * @param cut whether the line was longer than what {@code text} holds
 * @param quotesCutOff how many double quotes the part has that was cut off
 */
record Line(long number, String text, String end, long next, boolean cut, long quotesCutOff) {}
