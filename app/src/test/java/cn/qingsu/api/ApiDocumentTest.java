package cn.qingsu.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.api.Api.Answer;
import cn.qingsu.request.Commands;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {

    private static final Api API = new Api();
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/([^\"]+)\"");

    @AfterAll
    static void stop() {
        API.close();
    }

    private static Answer document() {
        Answer document = API.get(null, "/api-docs/openapi");
        assertThat(document.status()).as(document.text()).isEqualTo(200);
        return document;
    }

    @Test
    void every_command_is_an_operation_with_a_schema_and_an_example_that_can_be_read() {
        JsonNode document = document().json();
        for (String action : Commands.actions()) {
            JsonNode operation = document.path("paths")
                    .path("/api/v1/requests/{id}/commands/" + action)
                    .path("post");
            assertThat(operation.path("summary").asString("")).as(action).isNotBlank();
            assertThat(operation.path("description").asString("")).contains("适用状态");
            JsonNode body = operation.at("/requestBody/content/application~1json");
            String schema = body.at("/schema/$ref").asString("");
            JsonNode properties = document.path("components")
                    .path("schemas")
                    .path(schema.substring(schema.lastIndexOf('/') + 1))
                    .path("properties");
            assertThat(properties.has("version")).as(action).isTrue();
            JsonNode example = body.path("example").isString()
                    ? JsonMapper.shared().readTree(body.path("example").asString())
                    : body.path("example");
            example.properties()
                    .forEach(field -> assertThat(properties.has(field.getKey()))
                            .as(action + "." + field.getKey())
                            .isTrue());
        }
    }

    /** An example that is malformed would be told so before anything else is looked at. */
    @Test
    void every_example_of_a_command_is_well_formed() {
        JsonNode document = document().json();
        for (String action : Commands.actions()) {
            JsonNode body = document.path("paths")
                    .path("/api/v1/requests/{id}/commands/" + action)
                    .at("/post/requestBody/content/application~1json/example");
            String example = body.isString() ? body.asString() : body.toString();
            Answer answer = API.post("duban01", "/api/v1/requests/0123456789abc/commands/" + action, example);
            assertThat(answer.code()).as(action + answer.text()).isEqualTo("unknown-request");
        }
    }

    @Test
    void whatever_the_document_names_is_there() {
        Answer document = document();
        Set<String> named = new HashSet<>();
        Matcher references = REFERENCE.matcher(document.text());
        while (references.find()) {
            named.add(references.group(1));
        }
        JsonNode schemas = document.json().at("/components/schemas");
        assertThat(named).isNotEmpty().allMatch(schemas::has);
        assertThat(document.text()).doesNotContain("\"Officer\"").doesNotContain("#/components/schemas/Decision");
    }

    @Test
    void every_operation_says_in_chinese_what_it_does_and_what_may_be_refused() {
        JsonNode paths = document().json().path("paths");
        assertThat(paths.size()).isGreaterThan(60);
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(name)
                            .containsPattern("\\p{IsHan}");
                    if (path.getKey().contains("geojson")) {
                        return;
                    }
                    assertThat(operation.getValue().path("responses").has("404"))
                            .as(name)
                            .isTrue();
                }));
    }

    @Test
    void the_page_shows_it_under_the_strict_policy() {
        Answer page = API.get(null, "/api-docs", "Accept", "text/html");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        assertThat(page.text())
                .contains("提交诉求", "查进度", "再次交办", "/api/v1/requests/{id}/commands/sub-dispatch")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=\"");
        assertThat(API.get(null, "/api-docs/openapi.yaml", "Accept", "*/*").text())
                .startsWith("openapi:");
    }
}
