package cn.qingsu.bench.peer;

import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.peer.PeerProcess.Setup;
import cn.qingsu.bench.peer.PeerProcess.Wanted;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code peer}, beside the lifecycle that was measured before. */
public final class PeerPart implements Part {

    private static final String DATABASE = "peer";
    private static final Duration WARMUP = Duration.ofSeconds(4);
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final long SEED = 12_345;

    private final Path folder;

    public PeerPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Finding> still(Premises premises) {
        premises.make(DATABASE);
        return List.of();
    }

    @Override
    public List<Finding> working(QuickCity city) {
        Database database = city.server().database();
        Setup setup = Setup.of(database, DATABASE, city.city(), SEED);
        try (Peer peer = Peer.start(folder, setup)) {
            double perSecond = peer.run(new Wanted(QuickCity.WORKERS, true, WARMUP.toMillis(), LENGTH.toMillis()))
                    .perSecond();
            return List.of(Finding.atLeast(
                    "lifecycle ÷ peer, " + city.size(), city.lifecyclesPerSecond() / perSecond, PeerFigures.BAR, ""));
        }
    }
}
