package cn.qingsu.bench.witness;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.journey.Calls;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.StepFailed;
import cn.qingsu.bench.measure.Round;
import java.util.ArrayList;
import java.util.List;

/** Leads one life after another and keeps them all. Whatever breaks, it goes on with the life that was broken off. Not for several threads. */
public final class Witness implements Round {

    /** A life that is refused so often for a reason that is none of the faults will not be led to its end. */
    private static final int PATIENCE = 5;

    private final City city;
    private final Matters matters;
    private final Calls calls;
    private final Journey journey;
    private final Findings findings;
    private final List<WitnessedLife> lives = new ArrayList<>();
    private int refused;
    private boolean givenUp;

    public Witness(City city, Calls calls, long seed, Journey journey, Findings findings) {
        this.city = city;
        this.matters = new Matters(city, seed);
        this.calls = calls;
        this.journey = journey;
        this.findings = findings;
    }

    /** Goes on with what was broken off, else begins another life. */
    @Override
    public boolean go() {
        WitnessedLife life = atRest() ? begun() : lives.getLast();
        try {
            life.goOn();
            refused = 0;
            return true;
        } catch (StepFailed failed) {
            refused = failed.how() == Failure.REFUSED ? refused + 1 : refused;
            if (refused > PATIENCE) {
                givenUp = true;
                findings.lost(
                        life.life().number() + " cannot go on at " + failed.getMessage() + " from " + life.state());
            }
            return false;
        }
    }

    /** Whether nothing is broken off. */
    public boolean atRest() {
        return lives.isEmpty() || givenUp || lives.getLast().finished();
    }

    private WitnessedLife begun() {
        WitnessedLife life = new WitnessedLife(new Life(calls, matters, city.staff()), journey, findings);
        lives.add(life);
        givenUp = false;
        refused = 0;
        return life;
    }

    /** All of which it was ever acknowledged that they exist. */
    public List<WitnessedLife> lives() {
        return lives.stream().filter(WitnessedLife::registered).toList();
    }

    @Override
    public void close() {
        calls.close();
    }
}
