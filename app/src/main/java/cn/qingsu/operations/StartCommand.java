package cn.qingsu.operations;

import cn.qingsu.QingsuApplication;
import cn.qingsu.identity.CityStart;
import cn.qingsu.identity.DemoAccounts;
import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Terminal;
import cn.qingsu.operations.task.Administrators;
import cn.qingsu.operations.task.OneTimePassword;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code start}: database, tables, city, pages; then stays until it is stopped. */
@Command(
        name = "start",
        header = "启动青诉：数据库、示范城市与网页服务；按 Ctrl-C 停止",
        description = {
            "",
            "首次启动会在数据目录中建库并装入示范城市青岛和一段虚构的历史，之后启动只需数秒，数据都在。",
            "是示范城市还是正式城市，首次启动时定下并记在数据库里；正式城市此后怎样启动都不设演示账号、不装入虚构诉求。"
        },
        footer = {
            "",
            "示例：",
            "  ./qingsu start",
            "  ./qingsu start --data /srv/qingsu --port 9000",
            "  ./qingsu start --no-history                    示范城市从零开始，没有历史诉求",
            "  ./qingsu start --host 0.0.0.0 --no-demo        对外服务的正式城市，不设演示账号，也没有历史诉求",
            "  QINGSU_DATABASE_URL=jdbc:postgresql://db/qingsu QINGSU_DATABASE_USER=qingsu \\",
            "    QINGSU_DATABASE_PASSWORD=… ./qingsu start     使用已有的 PostgreSQL；首次启动即为正式城市，除非加 --demo"
        })
final class StartCommand implements Callable<Integer> {

    private static final int PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private final Where where = new Where();

    @Option(names = "--host", paramLabel = "地址", description = "网页服务监听的地址，默认 127.0.0.1（仅本机）")
    private String host = "127.0.0.1";

    @Option(names = "--demo", description = "示范城市：设演示账号，装入最近 60 天的 3,000 件虚构诉求。内置数据库首次启动时不写也是如此")
    private boolean demo;

    @Option(names = "--no-history", description = "示范城市不装入虚构诉求")
    private boolean withoutHistory;

    @Option(names = "--no-demo", description = "正式城市：从此不设演示账号，不装入虚构诉求；首次启动时设立管理员并显示其一次性密码")
    private boolean withoutDemo;

    private final Clock clock = Clock.systemUTC();
    private final Terminal terminal = Terminal.standard(clock);

    @Override
    public Integer call() {
        Instant began = clock.instant();
        int port = where.port == null ? PORT : where.port;
        terminal.line("青诉 Qingsu  12345 热线开放平台");
        if (demo && withoutDemo) {
            throw new PlainFault("--demo 与 --no-demo 只能选一个。");
        }
        checkPort(port);
        Installation installation = Installation.open(where.directory(), System.getenv());
        terminal.line(Mark.DONE, "数据目录  " + installation.directory().root());
        terminal.line(Mark.DONE, "数据库    " + installation.databaseText() + took(began));
        ConfigurableApplicationContext context = run(installation, port);
        boolean demonstration = context.getBean(DemoAccounts.class).isDemonstration();
        if (demo && !demonstration) {
            context.close();
            throw new PlainFault("这里是正式城市，不能用 --demo 改作示范城市。要体验，请用 --data 另指定一个空目录。");
        }
        ServerNote.write(installation.directory(), port);
        Optional<OneTimePassword> first = demonstration
                ? Optional.empty()
                : context.getBean(Administrators.class).first();
        String took = took(began);
        if (demonstration && !withoutHistory) {
            new DemoHistory(terminal, clock).fill(context);
        }
        new Welcome(terminal).tell(context, shownHost() + ":" + port, took, first);
        while (true) {
            LockSupport.park(); // until the process is told to stop; then the shutdown handlers do the rest
        }
    }

    private ConfigurableApplicationContext run(Installation installation, int port) {
        Map<String, Object> settings = new LinkedHashMap<>(installation.settings());
        settings.put("server.address", host);
        settings.put("server.port", port);
        settings.put("qingsu.demo.start", kind(installation.isElsewhere()));
        MigrationProgress migrations = new MigrationProgress(terminal);
        ConfigurableApplicationContext context = ApplicationStart.run(
                new SpringApplicationBuilder(QingsuApplication.class)
                        .initializers(started -> ((GenericApplicationContext) started)
                                .registerBean(FlywayConfigurationCustomizer.class, () -> migrations)),
                settings,
                installation.directory(),
                () -> stop(installation));
        return context;
    }

    /** Whoever brings a database of his own has to say it, if it is to be a demonstration. */
    CityStart kind(boolean elsewhere) {
        if (withoutDemo) {
            return CityStart.REAL;
        }
        if (demo) {
            return CityStart.DEMONSTRATION;
        }
        return elsewhere ? CityStart.AS_BEFORE_OR_REAL : CityStart.AS_BEFORE_OR_DEMONSTRATION;
    }

    private void checkPort(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new PlainFault("端口 " + port + " 无效，应为 1 至 " + HIGHEST_PORT + "，请检查 --port。");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new PlainFault("地址 " + host + " 无法识别，请检查 --host。", e);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw new PlainFault(
                    why.contains("Permission denied")
                            ? "没有权限使用端口 " + port + "，请用 --port 指定 1024 以上的端口。"
                            : why.contains("Cannot assign requested address")
                                    ? "地址 " + host + " 不是本机的地址，请检查 --host。"
                                    : ApplicationStart.portTaken(port),
                    e);
        }
    }

    private String shownHost() {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }

    private void stop(Installation installation) {
        ServerNote.remove(installation.directory());
        terminal.line("正在停止数据库……");
        installation.close();
        terminal.line(Mark.DONE, "已停止，数据都在 " + installation.directory().root());
    }

    private String took(Instant began) {
        return String.format(
                Locale.ROOT,
                "  （%.1f 秒）",
                Duration.between(began, clock.instant()).toMillis() / 1000.0);
    }
}
