package cn.qingsu.bench.quick;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Hiring;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Walk;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.server.Server;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** The one city of a quick run, with the product at work in it. */
public final class QuickCity implements AutoCloseable {

    private static final int STREETS = 12;
    private static final int WORKERS = 8;
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Supplier<Server> starting;
    private final City city;
    private final long requests;
    private Server server;

    /** @param starting starts the product in the city's folder */
    QuickCity(Supplier<Server> starting) {
        this.starting = starting;
        this.server = starting.get();
        this.requests = server.database().requests();
        this.city = Hiring.into(server, STREETS);
    }

    public Server server() {
        return server;
    }

    /** Starts the product again after it was killed, and answers the one that runs from then on. */
    public Server restart() {
        server = starting.get();
        return server;
    }

    public City city() {
        return city;
    }

    /** How many requests there were when the product was started, for the lines. */
    public String size() {
        return String.format(Locale.ROOT, "%,d requests", requests);
    }

    /** Lets people work in a closed loop; warms up first. */
    public Load load(Journey journey, Duration length, long seed) {
        return new ClosedLoop(server, SETTLE, length)
                .run(WORKERS, (worker, recorder) -> new Walk(journey, city, server.port(), seed + worker, recorder));
    }

    @Override
    public void close() {
        server.close();
    }
}
