package cn.qingsu.bench.nodes;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Street;
import cn.qingsu.bench.witness.Audit;
import cn.qingsu.bench.witness.Findings;
import cn.qingsu.bench.witness.SetAlarms;
import cn.qingsu.bench.witness.WitnessedLife;
import cn.qingsu.bench.witness.Witnesses;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether the nodes, under load that is spread over them, do as one would. */
public final class Correctness {

    private static final Duration ALARMS = Duration.ofSeconds(4);
    private static final Duration WATCHED = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WAITING = 40;
    private static final int CASES = 12;

    /**
     * What came of it.
     *
     * @param alarms that fell due
     * @param followers how often each node was found at a follower
     * @param news milliseconds until a case that was dispatched showed on the last of all nodes' pages, one for each case
     */
    public record Result(int lives, int alarms, Map<String, Integer> followers, List<Double> news) {}

    private Correctness() {}

    /** @param quiet a street that the load's city has not */
    public static Result look(Nodes nodes, City city, Street quiet, int workers, long seed, Findings findings) {
        List<WitnessedLife> waiting =
                Witnesses.dispatched(WAITING, city, nodes.ports().getFirst(), seed - 1, findings);
        Witnesses witnesses = Witnesses.begin(workers, city, nodes.ports(), seed, findings);
        SetAlarms alarms = SetAlarms.of(
                nodes.database(),
                waiting.stream().map(each -> each.life().number()).toList(),
                ALARMS);
        List<Double> news;
        Map<String, Integer> followers;
        try (LiveWatch watch = new LiveWatch(city, quiet, nodes.ports())) {
            news = watch.dispatch(CASES, seed - 2);
            followers = FollowerWatch.holders(nodes.database(), WATCHED);
        }
        alarms.fired(nodes.database(), PATIENCE);
        witnesses.end();
        Audit audit = new Audit(findings);
        audit.byApi(witnesses.lives());
        audit.bySql(nodes.database(), witnesses.lives());
        alarms.audit(nodes.database(), findings);
        return new Result(witnesses.lives().size(), alarms.count(), followers, news);
    }
}
