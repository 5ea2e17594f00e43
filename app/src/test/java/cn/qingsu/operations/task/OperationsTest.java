package cn.qingsu.operations.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.operations.console.Mark;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The operator's tasks as a command has them run by a running server. */
class OperationsTest {

    private static final String TOKEN = "6f70656e";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path data;

    private static RunningApplication qingsu;
    private static HttpClient http;
    private static OneTimePassword first;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectory(data.resolve("secrets"));
        qingsu = RunningApplication.start(
                Map.of("qingsu.operations.local-token", TOKEN, "qingsu.operations.data", data));
        http = HttpClient.newHttpClient();
        first = qingsu.bean(Administrators.class).first().orElseThrow();
    }

    @AfterAll
    static void stop() {
        http.close();
        qingsu.close();
    }

    @Test
    void the_door_opens_to_the_token_only_and_does_not_say_that_it_is_there() throws Exception {
        assertThat(alive("Bearer " + TOKEN)).isEqualTo(200);
        assertThat(alive("Bearer 00000000")).isEqualTo(404);
        assertThat(alive("Basic " + TOKEN)).isEqualTo(404);
        HttpRequest bare =
                HttpRequest.newBuilder(qingsu.at("/operations/alive")).build();
        assertThat(http.send(bare, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    @Test
    void where_no_token_is_set_nobody_gets_in() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(RunningApplication.shared().at("/operations/alive"))
                .header("Authorization", "Bearer ")
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_well_installation_is_found_well() throws Exception {
        qingsu.bean(Followers.class).catchUp();
        List<Message> told = run(Call.of("doctor"));
        assertThat(lines(told, Mark.DONE))
                .anyMatch(line -> line.contains("PostgreSQL"))
                .anyMatch(line -> line.contains("工作日历"))
                .anyMatch(line -> line.contains("密钥文件"))
                .anyMatch(line -> line.contains("定时任务"));
        // tests run on storage that need not survive; the doctor must say so, and nothing else
        assertThat(lines(told, Mark.FAULT)).hasSize(3).allMatch(line -> line.contains("断电"));
        assertThat(told.getLast()).isEqualTo(new Message.End(1));
    }

    @Test
    void a_secret_that_others_may_read_is_a_fault() throws Exception {
        Path secret = Files.createFile(data.resolve("secrets/open"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(lines(run(Call.of("doctor")), Mark.FAULT)).anyMatch(line -> line.contains("他人可读：open"));
        Files.delete(secret);
    }

    @Test
    void an_unknown_task_and_an_unknown_projection_are_told() throws Exception {
        assertThat(run(Call.of("dance")).getLast()).isEqualTo(new Message.End(1));
        List<Message> told = run(new Call("journal-rebuild", Map.of("name", "nothing")));
        assertThat(lines(told, Mark.FAULT)).singleElement().asString().contains("没有名为 nothing 的投影");
    }

    @Test
    void an_area_file_that_is_none_is_refused_in_one_line() throws Exception {
        Path file = Files.writeString(data.resolve("areas.geojson"), "{", StandardCharsets.UTF_8);
        List<Message> told = run(new Call("import-areas", Map.of("file", file.toString())));
        assertThat(told.getLast()).isEqualTo(new Message.End(1));
        assertThat(lines(told, Mark.FAULT)).hasSize(1);
    }

    @Test
    void requests_come_in_from_a_file_once_and_broken_rows_are_told() throws Exception {
        Path file = Files.writeString(data.resolve("letters.csv"), """
                id,title,text
                1,路灯不亮,香港中路与山东路路口的路灯三天不亮了，晚上过马路很危险
                2,空白,
                3,噪音扰民,楼下烧烤店每天营业到凌晨两点，油烟和噪音很大，请管一管
                """, StandardCharsets.UTF_8);
        Call call = new Call(
                "import-requests",
                Map.of("file", file.toString(), "map", "title=title,text=text,source-number=id", "channel", "政府网站"));
        List<Message> first = run(call);
        assertThat(first.getLast()).isEqualTo(new Message.End(0));
        assertThat(lines(first, Mark.NOTICE))
                .anyMatch(line -> line.startsWith("第 3 行："))
                .anyMatch(line -> line.contains("新登记 2 件"));
        assertThat(lines(run(call), Mark.NOTICE)).anyMatch(line -> line.contains("新登记 0 件，此前已登记 2 件"));
        assertThat(run(Call.of("journal-verify")).getLast()).isEqualTo(new Message.End(0));
    }

    @Test
    void the_first_administrator_gets_a_password_that_opens_nothing_but_its_own_change() throws Exception {
        assertThat(first.text()).matches("([a-z][2-9]){2}(-([a-z][2-9]){2}){3}");
        assertThat(first.toString()).doesNotContain(first.text());
        assertThat(qingsu.bean(Administrators.class).first()).isEmpty();

        HttpResponse<String> session = signIn(first);
        assertThat(session.statusCode()).isEqualTo(201);
        String token = JSON.readTree(session.body()).get("token").asString();
        HttpRequest anything = HttpRequest.newBuilder(qingsu.at("/api/v1/queues"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> barred = http.send(anything, BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(barred.statusCode()).isEqualTo(403);
        assertThat(barred.body()).contains("password-change-needed");

        List<Message> told = run(new Call("account-admin", Map.of("login", "ADMIN")));
        assertThat(told.getLast()).isEqualTo(new Message.End(0));
        OneTimePassword next = passwordIn(told);
        assertThat(next.login()).isEqualTo("admin");
        assertThat(signIn(first).statusCode()).isEqualTo(401);
        assertThat(signIn(next).statusCode()).isEqualTo(201);
    }

    @Test
    void an_account_that_is_there_becomes_an_administrators_and_the_journal_tells_it() throws Exception {
        Accounts accounts = qingsu.bean(Accounts.class);
        assertThat(lines(run(new Call("account-admin", Map.of("login", "a b"))), Mark.FAULT))
                .singleElement()
                .asString()
                .contains("账号为 3 至 32 位");
        run(new Call("account-admin", Map.of("login", "liming")));
        Account account = accounts.find("liming").orElseThrow();
        accounts.changeGrants(account.id(), List.of(), Author.SYSTEM);
        accounts.disable(account.id(), Author.SYSTEM);

        run(new Call("account-admin", Map.of("login", "liming")));
        Account again = accounts.find("liming").orElseThrow();
        assertThat(again.enabled()).isTrue();
        assertThat(again.mustChangePassword()).isTrue();
        assertThat(accounts.officer(again.id()).orElseThrow().has(Role.ADMINISTRATOR))
                .isTrue();
        assertThat(qingsu.bean(Journal.class)
                        .of(new Subject("account", again.id().value())))
                .extracting(Entry::type)
                .endsWith("identity.GrantsChanged", "identity.AccountEnabled", "identity.PasswordSet");
    }

    private static OneTimePassword passwordIn(List<Message> told) {
        Matcher found = Pattern.compile("管理员账号 (\\S+)，一次性密码 (\\S+)（")
                .matcher(lines(told, Mark.DONE).getFirst());
        assertThat(found.find()).isTrue();
        return new OneTimePassword(found.group(1), found.group(2));
    }

    private static HttpResponse<String> signIn(OneTimePassword password) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(qingsu.at("/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("login", password.login(), "password", password.text())),
                        StandardCharsets.UTF_8))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static int alive(String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(qingsu.at("/operations/alive"))
                .header("Authorization", authorization)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static List<Message> run(Call call) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(qingsu.at("/operations/tasks"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(call), StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body()
                .lines()
                .map(line -> JSON.readValue(line, Message.class))
                .toList();
    }

    private static List<String> lines(List<Message> told, Mark mark) {
        return told.stream()
                .filter(Message.Line.class::isInstance)
                .map(Message.Line.class::cast)
                .filter(line -> line.mark() == mark)
                .map(Message.Line::text)
                .toList();
    }
}
