package cn.qingsu.operations;

import cn.qingsu.identity.KeyFileFault;
import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.database.DataDirectory;
import java.net.BindException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application's context with settings of the command line, and tells in one line why it cannot. */
final class ApplicationStart {

    private ApplicationStart() {}

    /**
     * @param stop is run when the process ends, after the context was closed
     * @throws PlainFault if the context does not start
     */
    static ConfigurableApplicationContext run(
            SpringApplicationBuilder builder, Map<String, Object> settings, DataDirectory directory, Runnable stop) {
        // Spring's own hook is in place only once a context is being prepared
        Thread untilThen = new Thread(stop, "stop");
        try {
            Runtime.getRuntime().addShutdownHook(untilThen);
            // as arguments, since these win over the environment and over application.yaml
            return builder.logStartupInfo(false)
                    .initializers(prepared -> {
                        SpringApplication.getShutdownHandlers().add(stop);
                        Runtime.getRuntime().removeShutdownHook(untilThen);
                    })
                    .run(settings.entrySet().stream()
                            .map(each -> "--" + each.getKey() + "=" + each.getValue())
                            .toArray(String[]::new));
        } catch (RuntimeException fault) {
            throw new PlainFault(ending() ? "启动已中止。" : why(fault, directory), fault);
        }
    }

    /** Whether the process is about to end, as after Ctrl-C: no more hooks are taken then. */
    private static boolean ending() {
        try {
            Thread probe = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static String why(Throwable fault, DataDirectory directory) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            switch (at) {
                case PlainFault plain -> {
                    return plain.line();
                }
                case KeyFileFault key -> {
                    return String.valueOf(key.getMessage());
                }
                case PortInUseException taken -> {
                    return portTaken(taken.getPort());
                }
                case BindException bind -> {
                    return "网页服务的地址或端口无法使用：" + bind.getMessage();
                }
                case FlywayException flyway -> {
                    return "数据库表结构升级失败，未作任何丢弃，详情见 " + directory.logs().resolve("qingsu.log") + "。";
                }
                default -> {
                    if (isChinese(at.getMessage())) {
                        return String.valueOf(at.getMessage());
                    }
                }
            }
        }
        return "启动失败，详情见 " + directory.logs().resolve("qingsu.log") + "。";
    }

    /** A fault that speaks Chinese is told to the operator; the others to the log. */
    private static boolean isChinese(@Nullable String message) {
        return message != null
                && !message.isEmpty()
                && Character.UnicodeScript.of(message.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    static String portTaken(int port) {
        return "端口 " + port + " 已被占用。请先停止占用它的程序，或用 --port 指定其他端口。";
    }
}
