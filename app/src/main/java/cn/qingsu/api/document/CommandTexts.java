package cn.qingsu.api.document;

import cn.qingsu.identity.Role;
import cn.qingsu.request.State;
import cn.qingsu.request.StateGraph;
import cn.qingsu.request.StateGraph.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document says of each command: its name and an example from a file, who may and when from the state graph. */
final class CommandTexts {

    /** @param example the body without its version */
    record Text(String title, Map<String, JsonNode> example) {}

    private static final Map<String, Text> TEXTS = read();

    private CommandTexts() {}

    static Map<String, Text> all() {
        return TEXTS;
    }

    static Text of(String action) {
        return Objects.requireNonNull(TEXTS.get(action), () -> "no text for " + action);
    }

    /** Such as {@code 由转办员、班长执行。适用状态：待转办。} */
    static String description(String action) {
        List<Row> rows = StateGraph.get()
                .all()
                .filter(row -> row.action().equals(action))
                .toList();
        String roles = rows.stream()
                .flatMap(row -> row.roles().stream())
                .distinct()
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining("、"));
        String states = rows.stream()
                .map(Row::from)
                .distinct()
                .sorted()
                .map(State::label)
                .collect(Collectors.joining("、"));
        return (roles.isEmpty() ? "由系统自动执行，工作人员不能执行。" : "由" + roles + "执行。") + "适用状态：" + states + "。";
    }

    private static Map<String, Text> read() {
        try (InputStream file = Objects.requireNonNull(CommandTexts.class.getResourceAsStream("/api/commands.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<Map<String, Text>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
