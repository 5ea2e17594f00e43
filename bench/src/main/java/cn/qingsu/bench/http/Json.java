package cn.qingsu.bench.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as far as the driver needs it: bodies are written, and single fields are read without building a tree. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An object of {@code pairs}: a name, its value, a name, its value. */
    public static byte[] object(Object... pairs) {
        Map<String, Object> object = LinkedHashMap.newLinkedHashMap(pairs.length);
        for (int n = 0; n < pairs.length; n += 2) {
            object.put((String) pairs[n], pairs[n + 1]);
        }
        return MAPPER.writeValueAsBytes(object);
    }

    /** The whole as a tree; for what is read once. */
    public static JsonNode tree(Answer answer) {
        return MAPPER.readTree(answer.body());
    }

    /** A field of the outermost object; reading stops there. Null if it is not there or no plain value. */
    public static @Nullable String text(byte[] json, String field) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(field);
                JsonToken value = parser.nextToken();
                if (found) {
                    return value.isScalarValue() ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        }
    }
}
