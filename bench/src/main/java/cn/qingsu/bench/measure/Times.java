package cn.qingsu.bench.measure;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How long steps took, and how many failed, by the step's name. Not for several threads. */
public final class Times {

    private static final long LONGEST_MICROS = Duration.ofMinutes(10).toMillis() * 1000;

    /** Two digits: one per cent of a time is as exact as the machine is quiet. */
    private static final int DIGITS = 2;

    private static final class Kept {
        private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
        private long failed;
        private @Nullable String sample;
    }

    /**
     * What is known of one step; times of those that succeeded, in milliseconds.
     *
     * @param sample of what went wrong, null if nothing did
     */
    public record Figures(
            long count,
            long errors,
            double mean,
            double p50,
            double p95,
            double p99,
            double max,
            @Nullable String sample) {}

    private final Map<String, Kept> steps = new HashMap<>();

    void good(String step, long nanos) {
        kept(step).micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    void failed(String step, String sample) {
        Kept kept = kept(step);
        kept.failed++;
        if (kept.sample == null) {
            kept.sample = sample;
        }
    }

    /** Adds another's, of a thread that has ended. */
    void add(Times other) {
        other.steps.forEach((step, theirs) -> {
            Kept kept = kept(step);
            kept.micros.add(theirs.micros);
            kept.failed += theirs.failed;
            if (kept.sample == null) {
                kept.sample = theirs.sample;
            }
        });
    }

    /** One step; zeros if it never happened. */
    public Figures figures(String step) {
        return figures(kept(step));
    }

    private Kept kept(String step) {
        return steps.computeIfAbsent(step, name -> new Kept());
    }

    private static Figures figures(Kept kept) {
        Histogram micros = kept.micros;
        return new Figures(
                micros.getTotalCount(),
                kept.failed,
                micros.getMean() / 1000,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0,
                kept.sample);
    }
}
