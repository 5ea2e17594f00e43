package cn.qingsu.operations.task;

import cn.qingsu.operations.console.PlainFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which task is wanted, and with what.
 *
 * @param arguments file names are absolute, since whoever runs the task may stand in another folder
 */
public record Call(String task, Map<String, String> arguments) {

    public Call {
        arguments = Map.copyOf(arguments);
    }

    public static Call of(String task) {
        return new Call(task, Map.of());
    }

    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** @throws PlainFault if it is not given */
    public String required(String name) {
        return argument(name).orElseThrow(() -> new PlainFault("缺少参数：" + name));
    }

    /** @throws PlainFault if the file is not there or cannot be read */
    public Path file(String name) {
        return readable(Path.of(required(name)));
    }

    /** @throws PlainFault if the file is not there or cannot be read */
    public static Path readable(Path file) {
        if (!Files.exists(file)) {
            throw new PlainFault("找不到文件：" + file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new PlainFault("文件无法读取：" + file);
        }
        return file;
    }
}
