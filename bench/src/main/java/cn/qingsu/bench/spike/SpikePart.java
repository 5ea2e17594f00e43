package cn.qingsu.bench.spike;

import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code spike}, ten times as high as DIGIT's, with short stages: recovery is looked for after the last and highest peak. */
public final class SpikePart implements Part {

    private static final int TIMES = 10;
    private static final Duration STAGE = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(13);
    private static final long SEED = 1_000_000;

    /** So that this run has an end: who would have to come after it goes away. */
    private static final Patience PATIENCE = new Patience(1, LAST);

    @Override
    public List<Finding> working(QuickCity city) {
        SpikeResult result = new Spike(city.server(), city.city(), SEED, PATIENCE).run(Pattern.of(TIMES, STAGE, LAST));
        int recovered = result.recoverySeconds();
        return List.of(new Finding(
                String.format(Locale.ROOT, "spike ×10, stages of %.1f s, %s", STAGE.toMillis() / 1000.0, city.size()),
                String.format(
                        Locale.ROOT,
                        "errors %.2f %%, %s, %d lost, %d doubled",
                        100 * result.errorRate(),
                        recovered < 0 ? "not recovered" : "recovered within " + recovered + " s",
                        result.findings().lost(),
                        result.findings().doubled()),
                "errors < 0.1 %, recovered within 10 s",
                result.holds()));
    }
}
