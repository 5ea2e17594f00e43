package cn.qingsu.desk;

import cn.qingsu.RunningApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An officer of the demonstration city at a browser; what htmx sends is sent with its header. */
final class Colleague implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningApplication qingsu;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    private Colleague(RunningApplication qingsu) {
        this.qingsu = qingsu;
    }

    static Colleague signedIn(RunningApplication qingsu, String login) throws IOException, InterruptedException {
        Colleague colleague = new Colleague(qingsu);
        colleague.opens("/login");
        colleague.sends("/login", Map.of("login", login, "password", "Qingsu-12345"));
        return colleague;
    }

    /** Somebody who has not signed in. */
    static Colleague stranger(RunningApplication qingsu) {
        return new Colleague(qingsu);
    }

    HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** As htmx fetches a part of a page. */
    HttpResponse<String> fetches(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .header("HX-Request", "true")
                        .build(),
                BodyHandlers.ofString());
    }

    /** As a form is sent by htmx. */
    HttpResponse<String> does(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return client.send(
                form(path, fields)
                        .header("HX-Request", "true")
                        .header("X-Qingsu-Row", "shown")
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> sends(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return client.send(form(path, fields).build(), BodyHandlers.ofString());
    }

    /** As {@link #sends(String, Map)}, with several values under one name. */
    HttpResponse<String> picks(String path, List<String> picks, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String body = Stream.concat(picks.stream().map(pick -> Map.entry("pick", pick)), all.entrySet().stream())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As {@link #sends(String, Map)}, for a file that is answered. */
    HttpResponse<byte[]> downloads(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return client.send(form(path, fields).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> keeps(String path, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The stream of news; close it. */
    InputStream listens() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(qingsu.at("/desk/live"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return HttpRequest.newBuilder(qingsu.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all)));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
