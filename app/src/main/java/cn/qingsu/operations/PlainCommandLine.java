package cn.qingsu.operations;

import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Makes picocli speak Chinese, in one line, without stack traces. */
final class PlainCommandLine {

    private static final String HEADING = "%n%s：%n";

    private PlainCommandLine() {}

    static CommandLine of(Object command) {
        CommandLine line = new CommandLine(command)
                .setParameterExceptionHandler((wrong, args) -> {
                    fault(wrong.getCommandLine(), wrong(wrong));
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((fault, at, parsed) -> {
                    fault(at, fault instanceof PlainFault plain ? plain.line() : "内部故障：" + innermost(fault));
                    return CommandLine.ExitCode.SOFTWARE;
                });
        Deque<CommandLine> all = new ArrayDeque<>();
        all.add(line);
        while (!all.isEmpty()) {
            CommandLine each = all.remove();
            each.addMixin("help", new HelpOption());
            each.getCommandSpec()
                    .usageMessage()
                    .synopsisHeading("用法：")
                    .optionListHeading(String.format(Locale.ROOT, HEADING, "选项"))
                    .parameterListHeading(String.format(Locale.ROOT, HEADING, "参数"))
                    .commandListHeading(String.format(Locale.ROOT, HEADING, "命令"))
                    .descriptionHeading("")
                    .width(100)
                    .adjustLineBreaksForWideCJKCharacters(true)
                    .customSynopsis(synopsis(each));
            all.addAll(each.getSubcommands().values());
        }
        return line;
    }

    private static String synopsis(CommandLine command) {
        String parameters = command.getCommandSpec().positionalParameters().stream()
                .map(each -> " " + each.paramLabel())
                .collect(Collectors.joining());
        return command.getCommandSpec().qualifiedName()
                + (command.getSubcommands().isEmpty() ? parameters + " [选项]" : " 命令");
    }

    private static void fault(CommandLine at, String text) {
        at.getErr().println(Mark.FAULT.sign() + " " + text);
        at.getErr().flush();
    }

    private static String wrong(ParameterException wrong) {
        String help = "（用法见 " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help）";
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                (unmatched.isUnknownOption() ? "没有这个选项：" : "不认识的命令或参数：")
                        + String.join(" ", unmatched.getUnmatched())
                        + help;
            case MissingParameterException missing ->
                "缺少："
                        + missing.getMissing().stream()
                                .map(PlainCommandLine::named)
                                .collect(Collectors.joining("、")) + help;
            case OverwrittenOptionException twice -> "选项重复：" + named(twice.getOverwritten()) + help;
            default ->
                wrong.getArgSpec() == null ? "请给出命令" + help : "参数有误：" + named(wrong.getArgSpec()) + value(wrong) + help;
        };
    }

    private static String value(ParameterException wrong) {
        return wrong.getValue() == null ? "" : " " + wrong.getValue();
    }

    private static String named(@Nullable ArgSpec argument) {
        if (argument == null) {
            return "";
        }
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String innermost(Throwable fault) {
        Throwable at = fault;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at.getClass().getSimpleName();
    }
}
