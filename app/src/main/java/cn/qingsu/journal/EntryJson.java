package cn.qingsu.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events become text and events again. Unknown fields of older bodies are passed over; absent ones are null. */
final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EntryJson() {}

    static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    static <E extends Event> E read(String body, Class<E> kind) {
        return MAPPER.readValue(body, kind);
    }
}
