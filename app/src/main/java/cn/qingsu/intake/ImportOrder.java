package cn.qingsu.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param channel code or Chinese name; for rows whose own channel column is missing or says nothing known
 * @param source the system that the rows' numbers are from: the same number of the same source is the same request, in
 *     whichever file it comes; null: the file's name without its ending
 */
public record ImportOrder(
        Path file,
        ImportMapping mapping,
        @Nullable String channel,
        @Nullable String source) {

    String sourceName() {
        if (source != null && !source.isBlank()) {
            return source.strip();
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
