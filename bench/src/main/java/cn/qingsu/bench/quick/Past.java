package cn.qingsu.bench.quick;

import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Fault;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Gives the city its past, by {@code seed} as anybody would call it. It comes before all other parts. */
final class Past implements Part {

    private final CommandLine bench;
    private final int requests;

    /** @param bench with all its scenarios */
    Past(CommandLine bench, int requests) {
        this.bench = bench;
        this.requests = requests;
    }

    @Override
    public List<Finding> still(Path folder) {
        CommandLine seed = bench.getSubcommands().get("seed");
        if (seed == null) {
            throw new Fault("there is no scenario seed, by which the city would be given a past");
        }
        int exit = seed.execute("--requests", Integer.toString(requests), "--dir", folder.toString());
        if (exit != CommandLine.ExitCode.OK) {
            throw new Fault("the city could not be given a past");
        }
        return List.of();
    }
}
