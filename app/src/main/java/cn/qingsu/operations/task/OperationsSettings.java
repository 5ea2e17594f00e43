package cn.qingsu.operations.task;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the command line tells the application about itself.
 *
 * @param data the data directory; null where there is none, as in tests
 * @param localToken what a command must show to have tasks run here; null closes the door
 * @param serving whether followers and alarms run here; false in a command that works on a stopped installation
 */
@ConfigurationProperties("qingsu.operations")
public record OperationsSettings(
        @Nullable Path data,
        @Nullable String localToken,
        @DefaultValue("true") boolean serving) {

    /** Without the token, for settings are printed now and then. */
    @Override
    public String toString() {
        return "OperationsSettings[data=" + data + "]";
    }
}
