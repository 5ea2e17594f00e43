package cn.qingsu.bench.peer;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Staff;
import cn.qingsu.bench.measure.ClosedLoop;
import cn.qingsu.bench.measure.Load;
import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Effort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's process. It is told by lines of JSON what to do and answers by lines of JSON; it ends when nothing more is
 * said.
 */
final class PeerProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How it is set up: the first line.
     *
     * @param city whose streets and categories are told of; nobody in it is signed in
     */
    record Setup(String url, String user, String password, City city, long seed) {

        /** On another database of the same server, with the city's places but none of its sessions. */
        static Setup of(Database database, String name, City city, long seed) {
            Staff nobody = new Staff(List.of(), List.of(), List.of(), List.of());
            return new Setup(
                    "jdbc:postgresql://" + database.host() + "/" + name,
                    Database.NAME,
                    database.password(),
                    new City(nobody, city.streets(), city.categories()),
                    seed);
        }
    }

    /** A load that is asked for. */
    record Wanted(int workers, boolean claiming, long warmupMillis, long millis) {}

    /** What it did. */
    record Done(double perSecond, cn.qingsu.bench.measure.Times.Figures life) {}

    private PeerProcess() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever libraries say is not an answer
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Setup setup = JSON.readValue(asked.readLine(), Setup.class);
        try (Engine engine = Engine.on(setup.url(), setup.user(), setup.password())) {
            answers.println("ready");
            String line = asked.readLine();
            while (line != null) {
                answers.println(JSON.writeValueAsString(run(engine, setup, JSON.readValue(line, Wanted.class))));
                line = asked.readLine();
            }
        }
    }

    private static Done run(Engine engine, Setup setup, Wanted wanted) {
        Load load = new ClosedLoop(
                        Effort::ofNobody, Duration.ofMillis(wanted.warmupMillis()), Duration.ofMillis(wanted.millis()))
                .run(
                        wanted.workers(),
                        (worker, recorder) -> new FlowableLife(
                                engine.engine(), setup.city(), setup.seed() + worker, wanted.claiming(), recorder));
        return new Done(load.perSecond(FlowableLife.LIFE), load.times().figures(FlowableLife.LIFE));
    }
}
