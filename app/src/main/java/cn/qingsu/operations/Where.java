package cn.qingsu.operations;

import cn.qingsu.operations.database.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which installation is meant. */
final class Where {

    @Option(names = "--data", paramLabel = "目录", description = "数据目录，默认为当前目录下的 data")
    Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "端口", description = "网页服务的端口，默认 8080")
    @Nullable
    Integer port;

    DataDirectory directory() {
        return DataDirectory.at(data);
    }
}
