package cn.qingsu.bench.server;

import java.time.Duration;

/**
 * Processor time since each began, at one moment; or, as a difference, within a time.
 *
 * @param driver the bench's own
 * @param application the product's JVM
 * @param database all of PostgreSQL's processes
 * @param machine all that was not idle
 * @param wall the time that passed, from an arbitrary origin
 */
public record Effort(Duration driver, Duration application, Duration database, Duration machine, Duration wall) {

    /** Of nobody, where only the time that passes is asked for. */
    public static Effort ofNobody() {
        return new Effort(
                Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofNanos(System.nanoTime()));
    }

    public Effort since(Effort before) {
        return new Effort(
                driver.minus(before.driver),
                application.minus(before.application),
                database.minus(before.database),
                machine.minus(before.machine),
                wall.minus(before.wall));
    }

    /** What others did on the machine meanwhile. */
    public Duration others() {
        Duration rest = machine.minus(driver).minus(application).minus(database);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** A part as a number of cores kept busy. */
    public double cores(Duration part) {
        return (double) part.toNanos() / wall.toNanos();
    }
}
