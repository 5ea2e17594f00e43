package cn.qingsu.bench.floor;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.inside.PoolSettings;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Recording;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.measure.Window;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.operations.database.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets one worker lead requests through their life in a product of this process, and writes down what its calls ask of the
 * database. The database is copied as it was before the first of them, so that the record fits the copy.
 *
 * <p>Only what calls ask is written down. What follows the journal (followers, live pages) reads by the numbers of
 * transactions, which are others when the record is sent again; it is left out, which makes the floor higher than it would
 * be, and so the product's share of it smaller.
 */
final class LifeRecorder {

    /** @param settings how connections are to be opened */
    record Recorded(List<Life> lives, City city, PoolSettings settings) {}

    private static final Duration LONGEST = Duration.ofHours(2);

    private final Path folder;
    private final int streets;
    private final long seed;

    LifeRecorder(Path folder, int streets, long seed) {
        this.folder = folder;
        this.streets = streets;
        this.seed = seed;
    }

    /** @param copy the name of the database that is made as things were before */
    Recorded record(int lives, String copy) {
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            return record(premises, hire(premises), lives, copy);
        }
    }

    private Recorded record(Premises premises, City city, int lives, String copy) {
        premises.copy(copy);
        try (Product product = premises.open(new Tap(), Map.of())) {
            return record(product, city, lives);
        }
    }

    /**
     * The same in a product that runs, in whose database nothing has happened since it was copied.
     *
     * @param city whose people have their sessions
     */
    Recorded record(Product product, City city, int lives) {
        Recording recording = Recording.ofCalls();
        try (AutoCloseable listening = product.tap().listen(recording)) {
            return new Recorded(lead(product, city, recording, lives), city, product.poolSettings());
        } catch (Exception e) {
            throw e instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        }
    }

    /** Their sessions are rows, which the copy has too. */
    private City hire(Premises premises) {
        try (Product product = premises.open(new Tap(), Map.of())) {
            return Hiring.into(product.port(), streets);
        }
    }

    private List<Life> lead(Product product, City city, Recording recording, int wanted) {
        List<Life> lives = new ArrayList<>();
        Recorder times = new Recorder(Window.after(Duration.ZERO, LONGEST));
        try (Walk walk = new Walk(Journey.LIFECYCLE, city, product.port(), seed, times)) {
            while (lives.size() < wanted) {
                if (!walk.go()) {
                    throw new Fault("a lifecycle failed while it was written down; see data/logs in " + folder);
                }
                lives.add(new Life(recording.cut()));
            }
        }
        return lives;
    }
}
