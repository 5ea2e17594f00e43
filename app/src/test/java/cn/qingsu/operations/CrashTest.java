package cn.qingsu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged survives {@code kill -9} under load, on a real disk, once each. */
@Tag("process")
class CrashTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WRITERS = 4;
    private static final int FEWEST = 15;
    private static final int MOST = 60;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SplittableRandom random = seeded();

    /** Keys that were sent, and the number that each was told, if any. */
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private static SplittableRandom seeded() {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        System.out.println("CrashTest: -Dcrash.seed=" + seed);
        return new SplittableRandom(seed);
    }

    @AfterEach
    void close() {
        http.close();
    }

    private enum Blow {
        SERVER,
        DATABASE_AND_SERVER
    }

    @Test
    void every_acknowledged_request_is_there_once_after_each_kill() throws Exception {
        Path data = folder.resolve("data");
        QingsuProcess server = QingsuProcess.server(data, "--no-demo");
        try {
            assertThat(server.output()).contains("一次性密码");
            for (Blow blow : List.of(Blow.SERVER, Blow.DATABASE_AND_SERVER, Blow.SERVER)) {
                registerUntil(server, blow);
                server = QingsuProcess.server(data, "--no-demo");
                assertThat(server.output()).doesNotContain("一次性密码");
                sendAllAgain(server);
                assertThat(requestsIn(data, server)).isEqualTo(sent.size());
            }
            QingsuProcess doctor = QingsuProcess.command(data, "doctor");
            assertThat(doctor.exit()).as(doctor.output()).isZero();
            assertThat(doctor.output()).contains("定时任务").doesNotContain("故障  ", "注意  ");
            QingsuProcess verify = QingsuProcess.command(data, "journal", "verify");
            assertThat(verify.exit()).as(verify.output()).isZero();
        } finally {
            server.close();
        }
    }

    /** Several register at once; after a random number of acknowledgements the blow falls. */
    private void registerUntil(QingsuProcess server, Blow blow) throws InterruptedException {
        int round = sent.size();
        int enough = acknowledged.size() + random.nextInt(FEWEST, MOST);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = round + "-" + writer + "-";
            writers.add(Thread.ofPlatform().start(() -> registerForEver(server, name)));
        }
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < enough) {
            assertThat(System.nanoTime()).as("nothing is registered").isLessThan(patience);
            LockSupport.parkNanos(random.nextInt(3_000_000));
        }
        switch (blow) {
            case SERVER -> server.kill();
            case DATABASE_AND_SERVER -> server.killWithDatabase();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        System.out.printf(Locale.ROOT, "CrashTest: %s after %d of %d sent%n", blow, acknowledged.size(), sent.size());
    }

    private void registerForEver(QingsuProcess server, String name) {
        try {
            for (int form = 1; true; form++) {
                String key = name + form;
                sent.add(key);
                HttpResponse<String> response = register(server, key);
                if (response.statusCode() == CREATED) {
                    acknowledged.put(key, number(response));
                } else {
                    return; // the database has gone already
                }
            }
        } catch (IOException gone) {
            // the server was killed while it was to answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAllAgain(QingsuProcess server) throws Exception {
        for (String key : sent) {
            HttpResponse<String> response = register(server, key);
            assertThat(response.statusCode()).as(response.body()).isIn(OK, CREATED);
            String before = acknowledged.put(key, number(response));
            if (before != null) {
                assertThat(response.statusCode())
                        .as("%s was acknowledged as %s", key, before)
                        .isEqualTo(OK);
                assertThat(number(response)).isEqualTo(before);
            }
        }
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
    }

    private HttpResponse<String> register(QingsuProcess server, String key) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                Map.of("text", "瑞海北路" + key + "号楼下的路灯不亮，晚上看不清路，请尽快维修。", "address", "市北区瑞海北路" + key + "号"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/public/requests"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String number(HttpResponse<String> response) {
        JsonNode body = JSON.readTree(response.body());
        return body.get("number").asString();
    }

    private static int requestsIn(Path data, QingsuProcess server) throws IOException {
        String password = Files.readString(data.resolve("secrets/database-password"), StandardCharsets.US_ASCII);
        return JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + server.databasePort() + "/qingsu", "qingsu", password))
                .sql("select count(*) from request.request")
                .query(Integer.class)
                .single();
    }
}
