package cn.qingsu.operations;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entrance: {@code ./qingsu COMMAND}. */
@Command(
        name = "./qingsu",
        header = "青诉 Qingsu：12345 热线开放平台",
        description = {
            "",
            "常用：",
            "  ./qingsu start                 启动（首次会建库并装入示范城市青岛）",
            "  ./qingsu doctor                检查安装是否正常",
            "  ./qingsu account admin         设立管理员，或重设其密码"
        },
        footer = {
            "",
            "  test         构建并运行全部测试与检查（由 ./qingsu 脚本完成）",
            "  bench        测量性能（由 ./qingsu 脚本完成）",
            "",
            "每个命令都可加 --help 查看说明和示例。"
        },
        subcommands = {
            StartCommand.class,
            AccountCommand.class,
            ImportCommand.class,
            JournalCommand.class,
            MonthsCommand.class,
            LearnCommand.class,
            AssessCommand.class,
            DoctorCommand.class
        })
public final class Qingsu {

    private Qingsu() {}

    public static void main(String[] args) {
        // what this JVM says while it stops is said here, so its frameworks keep quiet on the terminal
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return PlainCommandLine.of(new Qingsu());
    }
}
