package cn.qingsu.operations.doctor;

import cn.qingsu.QingsuApplication;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Versions of the program, of Java and of the machine. */
@Component
@Order(1)
class ProgramCheck implements Check {

    private static final int NEEDED_JAVA = 25;

    @Override
    public List<Finding> look() {
        int java = Runtime.version().feature();
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                Finding.fine("青诉", version() + "，Spring Boot " + SpringBootVersion.getVersion()),
                Finding.fineIf(
                        java >= NEEDED_JAVA, "Java", Runtime.version() + "，最大堆 " + (runtime.maxMemory() >> 20) + " MB"),
                Finding.fine(
                        "系统",
                        String.format(
                                Locale.ROOT,
                                "%s %s，%d 核",
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                runtime.availableProcessors())));
    }

    private static String version() {
        return Optional.ofNullable(QingsuApplication.class.getPackage().getImplementationVersion())
                .orElse("（开发中）");
    }
}
