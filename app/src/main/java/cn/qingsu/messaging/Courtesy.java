package cn.qingsu.messaging;

import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Nobody is woken by a message.
 *
 * @param from the hour of the day from which nothing is sent; 24 for never
 * @param until the hour of the morning from which it is again
 */
record Courtesy(int from, int until) {

    /** {@code moment} if messages may come then, else when they may again. */
    Instant next(Instant moment) {
        ZonedDateTime time = CityTime.at(moment);
        ZonedDateTime midnight = time.truncatedTo(ChronoUnit.DAYS);
        if (time.getHour() < until) {
            return midnight.withHour(until).toInstant();
        }
        return time.getHour() >= from ? midnight.plusDays(1).withHour(until).toInstant() : moment;
    }
}
