package cn.qingsu.operations;

import picocli.CommandLine.Option;

/** {@code --help}, on every command. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示本说明")
    boolean wanted;
}
