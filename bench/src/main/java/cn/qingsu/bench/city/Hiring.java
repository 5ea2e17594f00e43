package cn.qingsu.bench.city;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Json;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Fills the demonstration city with the people that the bench works as, as an administrator does: on the accounts' page. Each
 * changes the first password, and signs in by the API. In a city that has them already they only sign in.
 */
public final class Hiring implements AutoCloseable {

    private static final String CENTRE = "QD12345";
    static final String DEMO_PASSWORD = "Qingsu-12345";
    private static final String FIRST = "Erstmals-7-mal";
    static final String OWN = "Danach-8-fach";
    static final int OFFICERS = 3;

    /** The demonstration city's own officers by their roles. */
    static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
            "AGENT", "huawu01", "DISPATCHER", "zhuanban01", "REVIEWER", "shenhe01", "CALLBACK_OFFICER", "huifang01"));

    private static final int UNPROCESSABLE = 422;
    private static final int CREATED = 201;
    private static final int FOUND = 302;

    private final int port;
    private final Connection api;
    private final Desk administrator;

    private Hiring(int port) {
        this.port = port;
        this.api = new Connection(port);
        this.administrator = new Desk(port);
    }

    /** @param streets in how many streets, evenly taken from the city's, requests will be handled */
    public static City into(Server server, int streets) {
        return into(server.port(), streets);
    }

    /** As {@link #into(Server, int)}, where the product runs in a process that is no server of ours. */
    public static City into(int port, int streets) {
        try (Hiring hiring = new Hiring(port)) {
            return hiring.city(streets);
        }
    }

    private City city(int wanted) {
        administrator.signIn("guanli01", DEMO_PASSWORD);
        String agent = token(known("AGENT"), DEMO_PASSWORD);
        List<Street> streets = streets(agent, wanted);
        Staff staff = new Staff(
                officers("AGENT", "话务"),
                officers("DISPATCHER", "转办"),
                officers("REVIEWER", "审核"),
                officers("CALLBACK_OFFICER", "回访"));
        List<Category> categories = all(get(agent, "/api/v1/reference/categories"))
                .map(each -> new Category(
                        each.path("code").asString(), each.path("l3").asString()))
                .toList();
        return new City(staff, streets, categories);
    }

    private static String known(String role) {
        return Objects.requireNonNull(KNOWN.get(role));
    }

    /** The demonstration city's own officer of a role and some more. */
    private List<String> officers(String role, String does) {
        List<String> tokens = new ArrayList<>(List.of(token(known(role), DEMO_PASSWORD)));
        IntStream.rangeClosed(1, OFFICERS)
                .mapToObj(n -> hired(login(role, n), does + "甲乙丙".charAt(n - 1), role, CENTRE))
                .forEach(tokens::add);
        return tokens;
    }

    private List<Street> streets(String agent, int wanted) {
        String named = URLEncoder.encode("街道", StandardCharsets.UTF_8);
        List<JsonNode> all = all(get(agent, "/api/v1/reference/units?limit=500&q=" + named))
                .filter(each -> each.path("level").asString().equals("STREET"))
                .toList();
        if (all.size() < wanted) {
            throw new Fault("the city has only " + all.size() + " streets");
        }
        return IntStream.range(0, wanted)
                .mapToObj(n -> all.get(n * all.size() / wanted))
                .map(this::street)
                .toList();
    }

    private Street street(JsonNode unit) {
        String code = unit.path("code").asString();
        return new Street(code, unit.path("name").asString(), hired(login(code), "承办甲", "UNIT_CLERK", code));
    }

    static String login(String role, int number) {
        return "bench-" + role.toLowerCase(Locale.ROOT) + "-" + number;
    }

    static String login(String unit) {
        return "bench-" + unit;
    }

    /** Opens the account if it is not there, and signs in. */
    private String hired(String login, String name, String role, String unit) {
        Answer opened = administrator.submit(
                "/desk/admin/accounts",
                "/desk/admin/accounts",
                Map.of("login", login, "name", name, "unit", unit, "role", role, "scope", unit, "password", FIRST));
        if (opened.good()) {
            changePassword(login);
        } else if (opened.status() != UNPROCESSABLE) {
            throw new Fault("no account " + login + ": " + opened.status());
        }
        return token(login, OWN);
    }

    private void changePassword(String login) {
        try (Desk desk = new Desk(port)) {
            desk.signIn(login, FIRST);
            Answer changed = desk.submit(
                    "/login/password", "/login/password", Map.of("current", FIRST, "password", OWN, "again", OWN));
            if (changed.status() != FOUND) {
                throw new Fault(login + " could not change the password: " + changed.status());
            }
        }
    }

    private String token(String login, String password) {
        Answer answer = send(Request.post("/api/v1/session", Json.object("login", login, "password", password)));
        if (answer.status() != CREATED) {
            throw new Fault("no session for " + login + ": " + answer);
        }
        return Objects.requireNonNull(Json.text(answer.body(), "token"));
    }

    private Answer get(String token, String target) {
        Answer answer = send(Request.get(target).as(token));
        if (!answer.good()) {
            throw new Fault(target + ": " + answer);
        }
        return answer;
    }

    private Answer send(Request request) {
        try {
            return api.send(request);
        } catch (IOException e) {
            throw new Fault("the server does not answer: " + e.getMessage());
        }
    }

    private static Stream<JsonNode> all(Answer answer) {
        return StreamSupport.stream(Json.tree(answer).spliterator(), false);
    }

    @Override
    public void close() {
        api.close();
        administrator.close();
    }
}
