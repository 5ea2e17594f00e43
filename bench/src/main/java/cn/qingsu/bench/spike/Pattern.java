package cn.qingsu.bench.spike;

import cn.qingsu.bench.measure.OpenLoop.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** DIGIT's spikes and valleys, or a multiple of them, one stage after another. */
public record Pattern(List<Stage> stages) {

    private static final List<Integer> DIGIT = List.of(1, 15, 1, 25, 2, 35, 10);

    public Pattern {
        stages = List.copyOf(stages);
    }

    /**
     * @param times how much higher than DIGIT's
     * @param length of each stage
     * @param last of the last
     */
    public static Pattern of(double times, Duration length, Duration last) {
        List<Stage> stages = new ArrayList<>();
        DIGIT.forEach(rate -> stages.add(new Stage(rate * times, length)));
        stages.set(stages.size() - 1, new Stage(DIGIT.getLast() * times, last));
        return new Pattern(stages);
    }

    /** Whether less comes after a stage. */
    boolean isPeak(int stage) {
        return stage + 1 < stages.size()
                && stages.get(stage).perSecond() > stages.get(stage + 1).perSecond();
    }
}
