package cn.qingsu.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as programs send and get them. */
class FilesByHttpTest {

    @TempDir
    static Path folder;

    private static FilesHall hall;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        hall = new FilesHall(folder);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        hall.close();
    }

    private static HttpResponse<byte[]> call(String method, String path, byte @Nullable [] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hall.qingsu.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String bearer(String login) throws Exception {
        var answer = call(
                "POST",
                "/api/v1/session",
                JsonMapper.shared().writeValueAsBytes(Map.of("login", login, "password", "Qingsu-12345")),
                "Content-Type",
                "application/json");
        return "Bearer " + json(answer).at("/token").asString();
    }

    @Test
    void a_program_uploads_submits_lists_and_gets() throws Exception {
        byte[] sound = SampleSound.wav(50_000);
        var uploaded = call("POST", "/api/v1/public/files", sound, "X-File-Name", "%E5%BD%95%E9%9F%B3.wav");
        assertThat(uploaded.statusCode())
                .as(new String(uploaded.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        String body = "{\"text\":\"楼下广场舞声音太大，孩子没法写作业\",\"address\":\"瑞海北路7号\",\"files\":[\""
                + json(uploaded).at("/token").asString() + "\"]}";
        var submitted = call(
                "POST",
                "/api/v1/public/requests",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
        assertThat(submitted.statusCode()).isEqualTo(201);
        String number = json(submitted).at("/number").asString();
        String token = json(submitted).at("/token").asString();
        var list = call("GET", "/api/v1/public/requests/" + number + "/files", null, "X-Tracking-Token", token);
        assertThat(json(list).at("/0/mediaType").asString()).isEqualTo("audio/wav");
        assertThat(json(list).at("/0/name").asString()).isEqualTo("录音.wav");
        String file = json(list).at("/0/id").asString();
        var whole =
                call("GET", "/api/v1/public/requests/" + number + "/files/" + file, null, "X-Tracking-Token", token);
        assertThat(whole.body()).isEqualTo(sound);
        var stranger =
                call("GET", "/api/v1/public/requests/" + number + "/files/" + file, null, "X-Tracking-Token", "no");
        assertThat(stranger.statusCode()).isEqualTo(404);

        RequestId id = hall.qingsu.bean(TrackingTokens.class).read(token).orElseThrow();
        var staff = call("GET", "/api/v1/requests/" + id + "/files", null, "Authorization", bearer("huawu01"));
        assertThat(json(staff).at("/0/id").asString()).isEqualTo(file);
        var unit = call("GET", "/api/v1/requests/" + id + "/files/" + file, null, "Authorization", bearer("zhifa01"));
        assertThat(unit.statusCode()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/files", sound).statusCode()).isIn(401, 403);
    }

    @Test
    void a_program_is_told_at_the_lead_what_the_requester_of_a_merged_case_has_added() throws Exception {
        RequestId lead = hall.registered(hall.photo());
        hall.toStreet(lead);
        RequestId joined = hall.registered();
        hall.does("zhuanban01", joined, new Command.Merge(lead, null));
        hall.qingsu
                .bean(Attaching.class)
                .with(
                        joined,
                        NewFile.of(List.of(hall.photo()), Purpose.SUPPLEMENT),
                        alongside -> hall.qingsu
                                .bean(ServiceRequests.class)
                                .perform(
                                        joined,
                                        Author.REQUESTER,
                                        new Command.AddWords("又堆了一车，我的电话13900007777", false),
                                        alongside))
                .orElseThrow();
        String unit = bearer("hudao01");
        String at = "/api/v1/requests/" + lead;
        JsonNode list = json(call("GET", at + "/files", null, "Authorization", unit));
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.at("/0").has("joined")).isFalse();
        assertThat(list.at("/1/joined").asBoolean()).isTrue();
        assertThat(list.at("/1").has("name")).isFalse();
        var whole = call("GET", at + "/files/" + list.at("/1/id").asString(), null, "Authorization", unit);
        assertThat(whole.statusCode()).isEqualTo(200);
        var file = call("GET", at, null, "Authorization", unit);
        assertThat(json(file).at("/added/0/publicText").asString()).isEqualTo("又堆了一车，我的电话139****7777");
    }

    @Test
    void what_is_refused_is_told_as_a_problem() throws Exception {
        var answer = call("POST", "/api/v1/public/files", SampleDocument.zip(Map.of("a", "b")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/code").asString()).isEqualTo("file-archive");
        var large = call("POST", "/api/v1/public/files", SampleSound.wav((20 << 20) + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).at("/code").asString()).isEqualTo("file-too-large");
        var larger = call("POST", "/api/v1/public/files", new byte[30 << 20]);
        assertThat(larger.statusCode()).isEqualTo(413);
    }

    @Test
    void a_file_is_served_as_what_it_is_in_a_sandbox_and_in_parts() throws Exception {
        byte[] sound = SampleSound.wav(60_000);
        RequestId id = hall.registered(
                hall.uploaded(sound).token(),
                hall.uploaded(SampleDocument.pdf("")).token(),
                hall.photo());
        String link = "/portal/r/" + hall.qingsu.bean(TrackingTokens.class).of(id) + "/files/";
        List<Attachment> files = hall.own(id);
        var part = call("GET", link + files.get(0).id(), null, "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Sample.part(sound, 100, 200));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-199/" + sound.length);
        var whole = call("GET", link + files.get(1).id(), null);
        var headers = whole.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var small = call("GET", link + files.get(2).id() + "/small", null);
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(call("GET", link + files.get(0).id() + "/small", null).statusCode())
                .isEqualTo(404);
        assertThat(call("GET", link + "nonsense", null).statusCode()).isEqualTo(404);
        assertThat(call("GET", "/desk/cases/" + id + "/files/" + files.get(0).id(), null)
                        .statusCode())
                .isIn(302, 401, 403);
    }
}
