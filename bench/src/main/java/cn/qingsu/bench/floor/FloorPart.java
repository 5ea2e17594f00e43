package cn.qingsu.bench.floor;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.floor.LifeRecorder.Recorded;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.measure.WorkingOff;
import cn.qingsu.bench.quick.Part;
import cn.qingsu.bench.quick.QuickCity;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Database;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code floor}, on a copy of the city as it was before its past, beside the lifecycle that was measured before. */
public final class FloorPart implements Part {

    private static final String COPY = "floor";
    private static final int LIVES = 240;
    private static final long SEED = 777;

    private final Path folder;
    private @Nullable Recorded recorded;

    public FloorPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Finding> still(Premises premises) {
        premises.copy(COPY);
        return List.of();
    }

    @Override
    public List<Finding> watched(Product product, City city) {
        recorded = new LifeRecorder(folder, city.streets().size(), SEED).record(product, city, LIVES);
        return List.of();
    }

    @Override
    public List<Finding> working(QuickCity city) {
        Recorded record = Objects.requireNonNull(recorded);
        Database database = city.server().database();
        Iterator<Life> lives = record.lives().iterator();
        Load floor = new WorkingOff(city.server())
                .run(
                        QuickCity.WORKERS,
                        LIVES,
                        (worker, recorder) -> new Replay(
                                () -> record.settings()
                                        .connect(database.host(), COPY, Database.NAME, database.password()),
                                lives,
                                recorder));
        return List.of(Finding.atLeast(
                "lifecycle ÷ floor, " + city.size(),
                city.lifecyclesPerSecond() / floor.perSecond(Replay.LIFE),
                FloorFigures.BAR,
                ""));
    }
}
