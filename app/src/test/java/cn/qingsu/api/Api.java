package cn.qingsu.api;

import cn.qingsu.RunningApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API of a running application, over real HTTP, as whoever it signs in as. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final RunningApplication qingsu = RunningApplication.start(
            Map.of("qingsu.demo.accounts", "true", "qingsu.alarms.run", "false", "qingsu.api.lookup.by-number", "3"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** What came back. */
    record Answer(int status, String type, String text, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The text at a pointer such as {@code /matter/title}; empty if there is none. */
        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        String code() {
            return at("/code");
        }
    }

    /** Calls as {@code login}, or as anybody if null; {@code body} is JSON text or what becomes JSON. */
    Answer call(@Nullable String login, String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(qingsu.at(path));
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (login != null) {
            request.header("Authorization", "Bearer " + token(login));
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            if (String.join(" ", headers).indexOf("Content-Type") < 0) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, BodyPublishers.ofString(text));
        }
        return send(request.build());
    }

    Answer get(@Nullable String login, String path, String... headers) {
        return call(login, "GET", path, null, headers);
    }

    Answer post(@Nullable String login, String path, Object body, String... headers) {
        return call(login, "POST", path, body, headers);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String token(String login) {
        return tokens.computeIfAbsent(login, who -> {
            Answer answer = call(null, "POST", "/api/v1/session", Map.of("login", who, "password", "Qingsu-12345"));
            if (answer.status() != 201) {
                throw new AssertionError("no session for " + who + ": " + answer.text());
            }
            return answer.at("/token");
        });
    }

    /** Submits as a citizen does; {@code fields} in pairs beside the text. */
    Answer submit(String text, Object... fields) {
        return post(null, "/api/v1/public/requests", body("text", text, fields));
    }

    static Map<String, @Nullable Object> body(Object... pairs) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (int n = 0; n < pairs.length; n++) {
            if (pairs[n] instanceof Object[] more) {
                body.putAll(body(more));
            } else {
                body.put((String) pairs[n], pairs[++n]);
            }
        }
        return body;
    }

    /** The id of the request of that number. */
    String idOf(String number) {
        return get("zhuanban01", "/api/v1/requests?number=" + number).at("/items/0/id");
    }

    int version(String id) {
        return get("duban01", "/api/v1/requests/" + id).json().at("/version").asInt();
    }

    /** A command on the newest version. */
    Answer command(String login, String id, String action, Object... fields) {
        return post(login, "/api/v1/requests/" + id + "/commands/" + action, body("version", version(id), fields));
    }

    /** A command that must be carried out. */
    void does(String login, String id, String action, Object... fields) {
        Answer answer = command(login, id, action, fields);
        if (answer.status() != 200) {
            throw new AssertionError(action + ": " + answer.status() + " " + answer.text());
        }
    }

    /** From registration to the unit that handles it. */
    void dispatched(String id, String unit) {
        does("zhuanban01", id, "classify", "category", "010101", "street", "370203033");
        does("zhuanban01", id, "accept");
        does("zhuanban01", id, "dispatch", "unit", unit);
    }

    void replied(String id) {
        does("hudao01", id, "acknowledge");
        does("hudao01", id, "record-contact", "reached", true, "note", "已电话联系");
        does("hudao01", id, "reply", "account", "现场已清理。", "publicText", "您反映的问题已处理。", "claim", "SOLVED");
    }

    @Override
    public void close() {
        client.close();
        qingsu.close();
    }
}
