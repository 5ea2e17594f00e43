package cn.qingsu.bench.quick;

import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Runs all parts through the three times of the city's life. */
public final class Quick {

    private final Supplier<Server> starting;
    private final Path folder;
    private final List<Part> parts;
    private final Consumer<Finding> heard;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param starting starts the product in the folder
     * @param bench with all its scenarios
     * @param requests of the city's past
     * @param heard hears of each line when it is known
     */
    public Quick(Supplier<Server> starting, Path folder, CommandLine bench, int requests, Consumer<Finding> heard) {
        this.starting = starting;
        this.folder = folder;
        this.parts = parts(bench, requests);
        this.heard = heard;
    }

    /** In the order in which they come at each time; a new scenario joins here. */
    private static List<Part> parts(CommandLine bench, int requests) {
        return List.of(new Past(bench, requests), new Lifecycles(), new Spikes(), new Crashes());
    }

    public List<Finding> run() {
        try (QuickCity city = new QuickCity(starting)) {
            each(part -> part.empty(city));
        }
        each(part -> part.still(folder));
        try (QuickCity city = new QuickCity(starting)) {
            each(part -> part.working(city));
        }
        return List.copyOf(findings);
    }

    private void each(Function<Part, List<Finding>> time) {
        for (Part part : parts) {
            List<Finding> found = time.apply(part);
            findings.addAll(found);
            found.forEach(heard);
        }
    }
}
