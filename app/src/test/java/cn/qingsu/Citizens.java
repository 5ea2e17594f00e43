package cn.qingsu;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Citizens who write by the open interface, each with a key of his own. */
public final class Citizens implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningApplication qingsu;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Citizens(RunningApplication qingsu) {
        this.qingsu = qingsu;
    }

    public HttpResponse<String> write(String key) throws IOException, InterruptedException {
        String body = "{\"text\":\"" + text(key) + "\",\"address\":\"瑞海北路7号\"}";
        return http.send(
                HttpRequest.newBuilder(qingsu.at("/api/v1/public/requests"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String text(String key) {
        return "瑞海北路" + key + "号楼下的路灯不亮，晚上看不清路，请尽快维修。";
    }

    /** How many requests arose from what was written with keys that begin so. */
    public static int arisen(JdbcClient sql, String keys) {
        return sql.sql("select count(*) from request.request where text like ?")
                .param("瑞海北路" + keys + "%")
                .query(Integer.class)
                .single();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html", null);
    }

    /** @param token of an officer's program; null for none */
    public HttpResponse<String> get(String path, String accept, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(qingsu.at(path)).timeout(PATIENCE).header("Accept", accept);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String type, String body, String token)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
    }
}
