package cn.qingsu.portal;

import cn.qingsu.RunningApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts: keeps cookies, and sends the hidden fields of the page that was opened last. */
final class Visitor implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z_]+)\" value=\"([^\"]*)\"");

    private final RunningApplication qingsu;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(RunningApplication qingsu) {
        this.qingsu = qingsu;
    }

    HttpResponse<String> opens(String path) throws IOException, InterruptedException {
        return gets(path, "text/html");
    }

    /** With a cookie that no page has given. */
    HttpResponse<String> opensWith(String path, String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(qingsu.at(path))
                                .header("Accept", "text/html")
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString());
    }

    /** What a page's script asks for. */
    String asks(String path) throws IOException, InterruptedException {
        return gets(path, "application/json").body();
    }

    private HttpResponse<String> gets(String path, String accept) throws IOException, InterruptedException {
        URI address = path.startsWith("http") ? URI.create(path) : qingsu.at(path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    /** Opens {@code page}, fills its form and sends it to {@code path}. */
    HttpResponse<String> sends(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> form = hidden(opens(page).body());
        form.putAll(fields);
        return posts(path, form);
    }

    HttpResponse<String> posts(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(qingsu.at(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Submits the front page's form and follows to what it answers. */
    HttpResponse<String> says(Map<String, String> fields) throws IOException, InterruptedException {
        return follows(sends("/", "/portal/submit", fields));
    }

    HttpResponse<String> follows(HttpResponse<String> answer) throws IOException, InterruptedException {
        return answer.statusCode() == 302
                ? opens(answer.headers().firstValue("Location").orElseThrow())
                : answer;
    }

    static Map<String, String> hidden(String page) {
        Map<String, String> form = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            form.putIfAbsent(field.group(1), field.group(2));
        }
        return form;
    }

    /** The number on a receipt, as it is copied. */
    static String number(HttpResponse<String> receipt) {
        Matcher number = Pattern.compile("data-copy=\"([^\"]+)\"").matcher(receipt.body());
        if (!number.find()) {
            throw new AssertionError("no receipt: " + receipt.statusCode());
        }
        return number.group(1);
    }

    /** The secret link's path on a receipt. */
    static String link(HttpResponse<String> receipt) {
        Matcher link = Pattern.compile("href=\"(/portal/r/[^\"/]+)\"").matcher(receipt.body());
        if (!link.find()) {
            throw new AssertionError("no receipt: " + receipt.statusCode());
        }
        return link.group(1);
    }

    @Override
    public void close() {
        client.close();
    }
}
