package cn.qingsu.bench.scenario;

import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import java.time.Duration;
import java.util.List;

/** {@code lifecycle}, empty and with a past, and {@code digit}. */
public final class LifecyclePart implements Part {

    private static final double BAR = 150;
    private static final double SLOWEST_MILLIS = 60;
    private static final double FLAT = 0.85;
    private static final double DIGIT_BAR = 300;

    private static final Duration WARMUP = Duration.ofSeconds(6);

    /** With the four seconds of the followers' part before it as long as the first time, so that what is compared was as warm. */
    private static final Duration WARMUP_AGAIN = Duration.ofSeconds(2);

    private static final Duration LENGTH = Duration.ofSeconds(7);
    private static final Duration DIGIT_LENGTH = Duration.ofSeconds(5);
    private static final long SEED = 12_345;

    private double whenEmpty;

    @Override
    public List<Finding> empty(QuickCity city) {
        city.load(Journey.LIFECYCLE, WARMUP, SEED);
        whenEmpty = perSecond(city.load(Journey.LIFECYCLE, LENGTH, SEED + 100));
        return List.of();
    }

    @Override
    public List<Finding> working(QuickCity city) {
        city.load(Journey.LIFECYCLE, WARMUP_AGAIN, SEED + 200);
        Load lifecycle = city.load(Journey.LIFECYCLE, LENGTH, SEED + 300);
        city.lifecyclesPerSecond(perSecond(lifecycle));
        Load digit = city.load(Journey.DIGIT, DIGIT_LENGTH, SEED + 400);
        String on = ", " + city.size();
        return List.of(
                Finding.atLeast("lifecycle, 8 steps" + on, perSecond(lifecycle), BAR, " lifecycles/s"),
                Finding.atMost("lifecycle, p95 of the slowest step" + on, slowest(lifecycle), SLOWEST_MILLIS, " ms"),
                Finding.atLeast(
                        "flatness: throughput at" + on.substring(1) + " ÷ at 0",
                        perSecond(lifecycle) / whenEmpty,
                        FLAT,
                        ""),
                Finding.atLeast("DIGIT's cycle" + on, digit.perSecond(Journey.DIGIT.whole()), DIGIT_BAR, " cycles/s"));
    }

    private static double perSecond(Load load) {
        return load.perSecond(Journey.LIFECYCLE.whole());
    }

    private static double slowest(Load load) {
        return Journey.LIFECYCLE.steps().stream()
                .mapToDouble(step -> load.times().figures(step.label()).p95())
                .max()
                .orElseThrow();
    }
}
