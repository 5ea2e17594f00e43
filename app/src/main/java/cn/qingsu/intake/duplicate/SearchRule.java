package cn.qingsu.intake.duplicate;

import java.time.Duration;

/**
 * How widely to look, as it holds today.
 *
 * @param days how far back
 * @param metres how far across the border of a street
 * @param most how many of one street are compared
 * @param least from which probability on a match is shown
 * @param sure from which probability on it is called the same matter
 */
record SearchRule(int days, int metres, int most, double least, double sure) {

    Duration back() {
        return Duration.ofDays(days);
    }
}
