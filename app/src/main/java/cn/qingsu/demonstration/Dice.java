package cn.qingsu.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, the same for the same seed. Not for several threads. */
final class Dice {

    private final SplittableRandom random;

    /** @param n which of the many dice that a seed makes */
    Dice(long seed, long n) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + n);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    Duration minutes(double least, double most) {
        return Duration.ofMillis((long) (between(least, most) * 60_000));
    }

    Duration seconds(double least, double most) {
        return Duration.ofMillis((long) (between(least, most) * 1_000));
    }

    /** Around {@code mean}, mostly shorter, at most five times as long. */
    Duration about(Duration mean) {
        double times = Math.min(5, -Math.log(1 - random.nextDouble()));
        return Duration.ofMillis((long) (mean.toMillis() * times));
    }

    /** From the normal distribution with mean 0 and deviation 1. */
    double bell() {
        return random.nextGaussian();
    }
}
