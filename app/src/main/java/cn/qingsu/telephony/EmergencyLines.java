package cn.qingsu.telephony;

import cn.qingsu.telephony.Handover.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends records to the emergency services by HTTP: a POST of JSON, which is answered by 2xx and, if the service likes, {@code {"receipt": "…"}}. */
@Component
@EnableConfigurationProperties(EmergencySettings.class)
class EmergencyLines {

    private static final Logger log = LoggerFactory.getLogger(EmergencyLines.class);
    private static final int LONGEST_RECEIPT = 64;

    private final EmergencySettings settings;
    private final JsonMapper json;
    private final HttpClient client;

    EmergencyLines(EmergencySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came of sending. */
    record Sent(Outcome outcome, @Nullable String receipt) {}

    Sent send(HandoverRecord record) {
        URI line = settings.lines().get(record.service());
        if (line == null) {
            return new Sent(Outcome.NO_LINE, null);
        }
        CompletableFuture<HttpResponse<String>> asked =
                client.sendAsync(request(line, record), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> answer = asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() / 100 == 2) {
                return new Sent(Outcome.DELIVERED, receipt(answer.body()));
            }
            log.warn("{} answered a record with status {}", record.service(), answer.statusCode());
        } catch (TimeoutException | ExecutionException away) {
            asked.cancel(true);
            log.warn(
                    "{} takes no record now: {}",
                    record.service(),
                    away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
        }
        return new Sent(Outcome.FAILED, null);
    }

    private HttpRequest request(URI line, HandoverRecord record) {
        HttpRequest.Builder request = HttpRequest.newBuilder(line)
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", record.number() + "-" + record.service())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(record)));
        if (!settings.key().isBlank()) {
            request.header("Authorization", "Bearer " + settings.key().strip());
        }
        return request.build();
    }

    private @Nullable String receipt(String body) {
        try {
            String receipt = json.readTree(body).path("receipt").asString("").strip();
            return receipt.isEmpty() || receipt.length() > LONGEST_RECEIPT ? null : receipt;
        } catch (JacksonException none) {
            return null;
        }
    }
}
