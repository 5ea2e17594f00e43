package cn.qingsu.operations;

import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.console.Report;
import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.task.Call;
import cn.qingsu.operations.task.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The way from a command to the server that runs on the same data directory. */
final class ServerLink {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String token;
    private final int port;

    private ServerLink(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** A link, if a server runs on {@code directory}. */
    static Optional<ServerLink> to(DataDirectory directory, @Nullable Integer port) {
        return ServerNote.read(directory)
                .map(note -> new ServerLink(port == null ? note.port() : port, directory.secret("local-token")))
                .filter(ServerLink::answers);
    }

    private boolean answers() {
        try {
            return http.send(request("alive").timeout(PATIENCE).build(), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has the server run the task; answers the exit code. */
    int run(Call call, Report report) {
        HttpRequest request = request("tasks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<java.io.InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != OK) {
                throw new PlainFault("服务拒绝了这个命令（" + response.statusCode() + "）。");
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    switch (JSON.readValue(line, Message.class)) {
                        case Message.Line(var mark, var text) -> report.line(mark, text);
                        case Message.At(long done, long total) -> report.at(done, total);
                        case Message.End(int exit) -> {
                            return exit;
                        }
                    }
                }
            }
            throw new PlainFault("服务在任务完成前停止了，请重新启动后再试。");
        } catch (IOException e) {
            throw new PlainFault("与服务的连接中断，请确认它仍在运行后再试。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFault("已中止。", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/operations/" + path))
                .header("Authorization", "Bearer " + token);
    }
}
