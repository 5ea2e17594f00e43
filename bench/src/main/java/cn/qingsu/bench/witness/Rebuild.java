package cn.qingsu.bench.witness;

import cn.qingsu.bench.server.Server;
import java.time.Duration;
import java.util.Map;

/** Builds every projection anew: it must come out as the followers had kept it. */
public final class Rebuild {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Rebuild() {}

    /** Of a city in which nobody works now. */
    public static void compare(Server server, Findings findings) {
        Projections projections = new Projections(server.database());
        projections.caughtUp(PATIENCE);
        Map<String, String> kept = projections.sums();
        for (String name : projections.names()) {
            if (server.command("journal", "rebuild", name) != 0) {
                findings.lost("the projection " + name + " cannot be built anew");
            }
        }
        projections.caughtUp(PATIENCE);
        projections.sums().forEach((table, sum) -> {
            if (!sum.equals(kept.get(table))) {
                findings.lost(table + " held " + kept.get(table) + ", built anew " + sum);
            }
        });
    }
}
