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
    public static final int WORKERS = 12;
    private static final Duration SETTLE = Duration.ofSeconds(1);

    private final Supplier<Server> starting;
    private final City city;
    private final long requests;
    private Server server;
    private double lifecycles;

    private QuickCity(Supplier<Server> starting, Server server, City city) {
        this.starting = starting;
        this.server = server;
        this.city = city;
        this.requests = server.database().requests();
    }

    /** A new one, whose people are hired. */
    static QuickCity founded(Supplier<Server> starting) {
        Server server = starting.get();
        return new QuickCity(starting, server, Hiring.into(server, STREETS));
    }

    /** One whose people have been hired and have their sessions. */
    static QuickCity of(Supplier<Server> starting, City city) {
        return new QuickCity(starting, starting.get(), city);
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

    /** What {@code lifecycle} did with the past, measured by the part that comes first. */
    public double lifecyclesPerSecond() {
        return lifecycles;
    }

    public void lifecyclesPerSecond(double measured) {
        lifecycles = measured;
    }

    @Override
    public void close() {
        server.close();
    }
}
