package cn.qingsu.operations.learning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the times of past orders in order, in whichever of the usual ways they are written. */
final class OrderTime {

    /** For a time that cannot be made out. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})\\D{0,2}?(\\d{1,2})\\D{0,2}?(\\d{1,2})(?:\\D*(\\d{1,2})\\D?(\\d{1,2})(?:\\D?(\\d{1,2}))?)?\\D*.*");
    private static final int[] RADIX = {0, 13, 32, 25, 60, 61};

    private OrderTime() {}

    /** A number that grows with time; of no other meaning. */
    static long moment(String time) {
        Matcher parts = WRITTEN.matcher(time.strip());
        if (!parts.matches()) {
            return UNREADABLE;
        }
        long moment = 0;
        for (int i = 0; i < RADIX.length; i++) {
            String part = parts.group(i + 1);
            moment = moment * Math.max(1, RADIX[i]) + (part == null ? 0 : Long.parseLong(part));
        }
        return moment;
    }
}
