package cn.qingsu.dispatch.language;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one question of a server that speaks OpenAI's chat interface, and has what it said within a time or a {@link Failure}. */
final class ChatServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LanguageSettings settings;
    private final HttpClient client;

    ChatServer(LanguageSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @return what the model said, without what it thought on the way */
    String ask(String system, String user, int mostTokens) {
        CompletableFuture<HttpResponse<String>> asked = client.sendAsync(
                request(body(system, user, mostTokens)),
                head -> new AtMost(settings.longest().toBytes()));
        try {
            return said(asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new Failure(Answer.Reason.TIMED_OUT);
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure(Answer.Reason.TIMED_OUT);
        } catch (ExecutionException fault) {
            throw cause(fault);
        }
    }

    private static Failure cause(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof Failure failure) {
                return failure;
            }
            if (each instanceof java.net.http.HttpTimeoutException) {
                return new Failure(Answer.Reason.TIMED_OUT);
            }
        }
        return new Failure(Answer.Reason.UNREACHABLE);
    }

    private HttpRequest request(String body) {
        URI url = Objects.requireNonNull(settings.url());
        String base = url.toString().replaceAll("/+$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!settings.key().isBlank()) {
            request.header("Authorization", "Bearer " + settings.key().strip());
        }
        return request.build();
    }

    private String body(String system, String user, int mostTokens) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", settings.model());
        body.put(
                "messages",
                List.of(Map.of("role", "system", "content", system), Map.of("role", "user", "content", user)));
        body.put("temperature", 0);
        body.put("max_tokens", mostTokens);
        body.put("stream", false);
        if (settings.jsonMode()) {
            body.put("response_format", Map.of("type", "json_object"));
        }
        return JSON.writeValueAsString(body);
    }

    private static String said(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 429) {
            throw new Failure(Answer.Reason.BUSY);
        }
        if (status >= 500) {
            throw new Failure(Answer.Reason.FAULTY);
        }
        if (status != 200) {
            throw new Failure(Answer.Reason.NOT_ADMITTED);
        }
        JsonNode choice = read(response.body()).path("choices").path(0);
        JsonNode message = choice.path("message");
        String finish = choice.path("finish_reason").asString("");
        if (finish.equals("content_filter")
                || !message.path("refusal").asString("").isBlank()) {
            throw new Failure(Answer.Reason.DECLINED);
        }
        String content = message.path("content").asString("");
        if (content.isBlank() || finish.equals("length")) {
            throw new Failure(Answer.Reason.BROKEN);
        }
        return content;
    }

    static JsonNode read(@Nullable String text) {
        try {
            JsonNode node = JSON.readTree(text == null ? "" : text);
            if (node == null || !node.isObject()) {
                throw new Failure(Answer.Reason.BROKEN);
            }
            return node;
        } catch (JacksonException broken) {
            throw new Failure(Answer.Reason.BROKEN);
        }
    }

    Duration timeout() {
        return settings.timeout();
    }
}
