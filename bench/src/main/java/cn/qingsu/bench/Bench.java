package cn.qingsu.bench;

import cn.qingsu.bench.alarms.AlarmsScenario;
import cn.qingsu.bench.desks.DesksScenario;
import cn.qingsu.bench.floor.FloorScenario;
import cn.qingsu.bench.followers.FollowersScenario;
import cn.qingsu.bench.peer.PeerScenario;
import cn.qingsu.bench.plans.PlansScenario;
import cn.qingsu.bench.scenario.CrashScenario;
import cn.qingsu.bench.scenario.DigitScenario;
import cn.qingsu.bench.scenario.LifecycleScenario;
import cn.qingsu.bench.scenario.NodesScenario;
import cn.qingsu.bench.scenario.SpikeScenario;
import cn.qingsu.bench.scenario.StartScenario;
import cn.qingsu.bench.seed.SeedScenario;
import cn.qingsu.bench.server.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance: {@code ./qingsu bench SCENARIO}. */
@Command(
        name = "./qingsu bench",
        description = {
            "Measures the product from outside. Each scenario starts a server and a database of its own, prints a table and "
                    + "writes a JSON file."
        },
        synopsisSubcommandLabel = "SCENARIO",
        mixinStandardHelpOptions = true,
        subcommands = {
            SeedScenario.class,
            LifecycleScenario.class,
            DigitScenario.class,
            SpikeScenario.class,
            CrashScenario.class,
            DesksScenario.class,
            StartScenario.class,
            NodesScenario.class,
            QuickScenario.class,
            FloorScenario.class,
            PeerScenario.class,
            PlansScenario.class,
            AlarmsScenario.class,
            FollowersScenario.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Bench());
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
        return line.setExecutionExceptionHandler((exception, at, parsed) -> {
            if (exception instanceof Fault fault) {
                at.getErr().println("✗ " + fault.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw exception;
        });
    }
}
