package cn.qingsu.bench.nodes;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.city.Desk;
import cn.qingsu.bench.city.Matters;
import cn.qingsu.bench.city.Street;
import cn.qingsu.bench.http.EventStream;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Waiting;
import cn.qingsu.bench.witness.CallLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The clerk of a street in which nothing else happens has a page open on every node, signed in at the first: a case that is dispatched to
 * that street must show on all of them.
 */
final class LiveWatch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One open page. */
    private static final class Page {
        private final EventStream stream;
        private volatile long heard;

        /** @throws IOException if the node does not take the session */
        Page(int port, String cookies) throws IOException {
            Request request = Request.of("GET", "/desk/live")
                    .with("Accept", "text/event-stream")
                    .with("Cookie", cookies);
            stream = EventStream.open(port, request, (event, data) -> hear(event));
        }

        private void hear(String event) {
            if (event.equals("counts")) {
                heard = System.nanoTime();
            }
        }
    }

    private final City quiet;
    private final List<Integer> ports;
    private final List<Page> pages = new ArrayList<>();

    /** @param street in which no load is */
    LiveWatch(City city, Street street, List<Integer> ports) {
        this.quiet = new City(city.staff(), List.of(street), city.categories());
        this.ports = ports;
        try (Desk desk = Desk.of(street, ports.getFirst())) {
            for (int port : ports) {
                pages.add(new Page(port, desk.cookies()));
            }
        } catch (IOException refused) {
            throw new Fault("a session of the first node is not taken by another: " + refused.getMessage());
        }
        // each page is told once how things stand
        await(0);
    }

    /**
     * Dispatches a case, through one node after another, and waits until every page has heard of it.
     *
     * @return milliseconds from the answer to the last page's news, for each case
     */
    List<Double> dispatch(int cases, long seed) {
        List<Double> lags = new ArrayList<>();
        for (int n = 0; n < cases; n++) {
            long dispatched = dispatched(ports.get(n % ports.size()), seed + n);
            await(dispatched);
            long last = pages.stream().mapToLong(each -> each.heard).max().orElseThrow();
            lags.add(Math.max(0, last - dispatched) / 1e6);
        }
        return lags;
    }

    /** When the case was answered to be dispatched. */
    private long dispatched(int port, long seed) {
        try (CallLog calls = new CallLog(port)) {
            Life life = new Life(calls, new Matters(quiet, seed), quiet.staff());
            for (Step step : Journey.DISPATCHED.steps()) {
                if (step == Step.DISPATCH) {
                    pages.forEach(each -> each.heard = 0);
                }
                life.take(step);
            }
            return System.nanoTime();
        } catch (StepFailed failed) {
            throw new Fault("no case could be dispatched: " + failed.getMessage() + " " + failed.how());
        }
    }

    /** A page may hear of it before the answer is there. */
    private void await(long dispatched) {
        if (!Waiting.until(PATIENCE, () -> pages.stream().allMatch(each -> each.heard != 0))) {
            throw new Fault(
                    "a page has heard nothing for " + PATIENCE + (dispatched == 0 ? ", not even at first" : ""));
        }
    }

    @Override
    public void close() {
        pages.forEach(each -> each.stream.close());
    }
}
