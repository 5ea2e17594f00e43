package cn.qingsu.api.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, cut into what a page shows. */
public record ReadDocument(String title, String description, List<Group> groups) {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The operations under one heading. */
    public record Group(String name, String description, List<Call> calls) {}

    /** One operation. */
    public record Call(
            String anchor,
            String method,
            String path,
            String summary,
            String description,
            boolean signedIn,
            List<Part> parameters,
            List<Part> fields,
            @Nullable String example,
            List<Result> results) {}

    /** A parameter, or a field of a body. */
    public record Part(String name, String type, boolean required, String description) {}

    /** What may come back. */
    public record Result(String status, String description) {}

    static ReadDocument of(JsonNode root) {
        Map<String, List<Call>> byTag = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String tag = operation.getValue().at("/tags/0").asString("其他");
                byTag.computeIfAbsent(tag, first -> new ArrayList<>())
                        .add(call(root, path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
        Map<String, String> descriptions = new LinkedHashMap<>();
        root.path("tags")
                .forEach(tag -> descriptions.put(
                        tag.path("name").asString(""), tag.path("description").asString("")));
        List<Group> groups = byTag.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        descriptions.getOrDefault(entry.getKey(), ""),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Call::path))
                                .toList()))
                .sorted(Comparator.comparing((Group group) -> order(group.name())))
                .toList();
        return new ReadDocument(
                root.at("/info/title").asString(""),
                root.at("/info/description").asString(""),
                groups);
    }

    private static int order(String tag) {
        int place = List.of("公众", "会话", "队列", "诉求", "命令", "基础数据").indexOf(tag);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static Call call(JsonNode root, String path, String method, JsonNode operation) {
        List<Part> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.add(new Part(
                        each.path("name").asString(""),
                        type(each.path("schema")),
                        each.path("required").asBoolean(false),
                        each.path("description").asString(""))));
        JsonNode body = operation.at("/requestBody/content/application~1json");
        JsonNode schema = resolved(root, body.path("schema"));
        List<Part> fields = new ArrayList<>();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .properties()
                .forEach(field -> fields.add(new Part(
                        field.getKey(),
                        type(resolvedType(root, field.getValue())),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asString(""))));
        List<Result> results = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(each -> results.add(new Result(
                        each.getKey(), each.getValue().path("description").asString(""))));
        return new Call(
                anchor(method, path),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                !operation.path("security").isEmpty(),
                parameters,
                fields,
                example(root, body, schema),
                results);
    }

    private static String anchor(String method, String path) {
        return method + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static @Nullable String example(JsonNode root, JsonNode body, JsonNode schema) {
        JsonNode given = body.path("example");
        if (given.isString()) {
            return PRETTY.writeValueAsString(PRETTY.readTree(given.asString()));
        }
        if (!given.isMissingNode()) {
            return PRETTY.writeValueAsString(given);
        }
        Map<String, Object> examples = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            JsonNode inner = resolved(root, field.getValue());
            JsonNode example = field.getValue().path("example");
            if (!example.isMissingNode()) {
                examples.put(field.getKey(), example);
            } else if (inner.has("enum")) {
                examples.put(field.getKey(), inner.at("/enum/0"));
            }
        }
        return examples.isEmpty() ? null : PRETTY.writeValueAsString(examples);
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : root.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode resolvedType(JsonNode root, JsonNode schema) {
        return schema.has("$ref") ? resolved(root, schema) : schema;
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            List<String> names = new ArrayList<>();
            schema.path("enum").forEach(name -> names.add(name.asString()));
            return String.join(" | ", names);
        }
        String plain = schema.path("type").isArray()
                ? schema.at("/type/0").asString("")
                : schema.path("type").asString("");
        return switch (plain) {
            case "string" -> "文本";
            case "integer" -> "整数";
            case "number" -> "数";
            case "boolean" -> "是否";
            case "array" -> "列表";
            default -> "对象";
        };
    }
}
