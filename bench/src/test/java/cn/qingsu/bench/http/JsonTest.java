package cn.qingsu.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final byte[] CASE =
            "{\"a\":{\"state\":\"inner\"},\"list\":[{\"state\":1}],\"version\":7,\"state\":\"CLOSED\",\"none\":null}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void a_field_is_taken_from_the_outermost_object() {
        assertThat(Json.text(CASE, "state")).isEqualTo("CLOSED");
        assertThat(Json.text(CASE, "version")).isEqualTo("7");
    }

    @Test
    void what_is_not_there_or_no_plain_value_is_null() {
        assertThat(Json.text(CASE, "inner")).isNull();
        assertThat(Json.text(CASE, "a")).isNull();
        assertThat(Json.text("[]".getBytes(StandardCharsets.UTF_8), "a")).isNull();
    }
}
