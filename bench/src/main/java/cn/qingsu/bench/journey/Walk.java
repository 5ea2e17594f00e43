package cn.qingsu.bench.journey;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.measure.Round;

/** Leads one request after another along a journey. */
public final class Walk implements Round {

    /** How all calls together are called among the times. */
    public static final String CALL = Caller.CALL;

    private final Journey journey;
    private final City city;
    private final Matters matters;
    private final Recorder recorder;
    private final Caller caller;

    /** @param seed of the matters; each worker has its own */
    public Walk(Journey journey, City city, int port, long seed, Recorder recorder) {
        this.journey = journey;
        this.city = city;
        this.matters = new Matters(city, seed);
        this.recorder = recorder;
        this.caller = new Caller(port, recorder);
    }

    @Override
    public boolean go() {
        long began = System.nanoTime();
        try {
            Life life = new Life(caller, matters, city.staff());
            for (Step step : journey.steps()) {
                life.take(step);
            }
            recorder.good(journey.whole(), began);
            return true;
        } catch (StepFailed recorded) {
            recorder.failed(journey.whole(), "at " + recorded.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        caller.close();
    }
}
