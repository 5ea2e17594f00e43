package cn.qingsu.bench.city;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.server.Fault;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff at the pages: cookies are kept, and forms are sent with the token that their page gave. */
public final class Desk implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");
    private static final int FOUND = 302;

    private final Connection connection;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The clerk of a street signs in. */
    public static Desk of(Street street, int port) {
        Desk desk = new Desk(port);
        desk.signIn(Hiring.login(street.code()), Hiring.OWN);
        return desk;
    }

    /**
     * One of all who work in the city signs in, each in turn: the hotline's own and a clerk of each street.
     *
     * @param number from 0; beyond the number of people the same sit at another desk too
     */
    public static Desk of(City city, int number, int port) {
        Desk desk = new Desk(port);
        int own = Hiring.KNOWN.size();
        int hired = own * Hiring.OFFICERS;
        int who = number % (own + hired + city.streets().size());
        if (who < own) {
            desk.signIn(List.copyOf(Hiring.KNOWN.values()).get(who), Hiring.DEMO_PASSWORD);
        } else if (who < own + hired) {
            String role = List.copyOf(Hiring.KNOWN.keySet()).get((who - own) / Hiring.OFFICERS);
            desk.signIn(Hiring.login(role, (who - own) % Hiring.OFFICERS + 1), Hiring.OWN);
        } else {
            desk.signIn(Hiring.login(city.streets().get(who - own - hired).code()), Hiring.OWN);
        }
        return desk;
    }

    Desk(int port) {
        connection = new Connection(port);
    }

    /** Signs in at the page. */
    void signIn(String login, String password) {
        Answer answer = submit("/login", "/login", Map.of("login", login, "password", password, "next", "/desk"));
        String to = answer.header("Location");
        if (answer.status() != FOUND || to == null || to.contains("reason=")) {
            throw new Fault(login + " could not sign in: " + answer.status() + " " + to);
        }
    }

    /**
     * Fills in a form and sends it.
     *
     * @param page where the form is
     */
    Answer submit(String page, String action, Map<String, String> fields) {
        Answer shown = send(Request.of("GET", page));
        Matcher token = TOKEN.matcher(shown.text());
        if (!token.find()) {
            throw new Fault("no form at " + page + ": " + shown.status());
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        String form = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(Request.of("POST", action)
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Fetches a page as a browser does, compressed, and where it leads elsewhere, that.
     *
     * @param part whether only a part of the page is to be exchanged
     */
    public Answer look(String page, boolean part) {
        Answer answer = send(looking(page, part));
        String elsewhere = answer.header("Location");
        return answer.status() == FOUND && elsewhere != null
                ? send(looking(elsewhere.replaceFirst("^https?://[^/]+", ""), part))
                : answer;
    }

    private static Request looking(String page, boolean part) {
        Request request = Request.of("GET", page).with("Accept-Encoding", "gzip");
        return part ? request.with("HX-Request", "true") : request;
    }

    /** What the browser sends along; good for every node, if it is for one. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(Request request) {
        String kept = cookies();
        request.with("Accept", "text/html");
        if (!kept.isEmpty()) {
            request.with("Cookie", kept);
        }
        try {
            Answer answer = connection.send(request);
            answer.headers("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new Fault("the server does not answer: " + e.getMessage());
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
