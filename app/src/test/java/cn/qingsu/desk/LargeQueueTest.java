package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.CountingDriver;
import cn.qingsu.RunningApplication;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.Accounts;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Progress;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import cn.qingsu.search.SearchIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue of 50,000 is worked through as one of 50: no page gets slower, heavier or reads it whole. */
class LargeQueueTest {

    private static final int MANY = 50_000;
    private static final int PAGE = 30;
    private static final int MOST_BYTES = 200 * 1024;

    /** Generous, for machines that do other things too; reading the queue whole takes longer. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private static final Pattern PICK = Pattern.compile("name=\"pick\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"([^\"]+after=[^\"]+)\"");

    /** The one case again and again, a second after each other; in three streets, one in ten urgent. */
    private static final String AGAIN = """
            insert into request.request
            select made.* from request.request r, generate_series(1, ?) n,
                   lateral jsonb_populate_record(r, jsonb_build_object(
                       'id', r.id + n, 'number', 'T' || lpad(n::text, 9, '0'), 'title', '第 ' || n || ' 件：楼道堆物',
                       'urgency', case when n % 10 = 0 then 'URGENT' else 'NORMAL' end,
                       'street', (array['370203033', '370203034', '370203035'])[1 + n % 3],
                       'attention_at', r.attention_at + n * interval '1 second')) made
             where r.id = ?
            """;

    private static final RunningApplication QINGSU = RunningApplication.start(Map.of(
            "qingsu.demo.accounts",
            "true",
            "qingsu.followers.run",
            "false",
            "qingsu.alarms.run",
            "false",
            "spring.datasource.driver-class-name",
            CountingDriver.class.getName()));

    private static long first;
    private static final Colleague DISPATCHER = open();

    private static Colleague open() {
        try {
            return Colleague.signedIn(QINGSU, "zhuanban01");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void fiftyThousandAreRegistered() {
        first = QINGSU.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "楼道堆物堵了消防门，多次反映没有结果。")
                                .requester("于小海", "13800016021")
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .id()
                .value();
        QINGSU.sql().sql(AGAIN).param(MANY - 1).param(first).update();
        QINGSU.bean(SearchIndex.class).enterAll(Progress.SILENT, MANY);
        QINGSU.sql().sql("analyze request.request").update();
        QINGSU.sql().sql("analyze search.standing").update();
    }

    @AfterAll
    static void goHome() {
        DISPATCHER.close();
        QINGSU.close();
    }

    private interface Opening {
        HttpResponse<String> open() throws IOException, InterruptedException;
    }

    /** Opens a page several times, and looks at what the last and the quickest of them cost. */
    private static String light(String what, int statements, Opening opening) throws Exception {
        HttpResponse<String> page = opening.open(); // what is remembered for seconds is read now
        Duration quickest = MOST.plusDays(1);
        List<String> asked = List.of();
        for (int n = 0; n < 3; n++) {
            CountingDriver.since(QINGSU);
            long began = System.nanoTime();
            page = opening.open();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
            asked = CountingDriver.since(QINGSU).stream()
                    .filter(each -> each.contains(" request.") || each.contains(" search."))
                    .toList();
        }
        if (Boolean.getBoolean("measure")) {
            System.getLogger("desks")
                    .log(System.Logger.Level.WARNING, "{0}: {1}, {2} statements", what, quickest, asked.size());
        }
        assertThat(page.statusCode()).as(what).isEqualTo(200);
        assertThat(quickest).as(what).isLessThanOrEqualTo(MOST);
        assertThat(asked)
                .as(what + "\n" + String.join("\n", asked))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(statements);
        assertThat(packed(page.body())).as(what).isLessThanOrEqualTo(MOST_BYTES);
        return page.body();
    }

    private static int packed(String page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return packed.size();
    }

    private static List<String> picks(String page) {
        return PICK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static Optional<String> more(String page) {
        return MORE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .findFirst();
    }

    @Test
    void the_queue_shows_its_first_lines_and_that_there_are_many() throws Exception {
        String page = light("queue", 2, () -> DISPATCHER.opens("/desk/queue/to-accept"));
        assertThat(picks(page)).hasSize(PAGE);
        assertThat(page).contains("999+");
    }

    @Test
    void the_next_page_costs_as_little_however_far_down() throws Exception {
        String next = more(DISPATCHER.opens("/desk/queue/to-accept").body()).orElseThrow();
        String second = light("second page", 1, () -> DISPATCHER.fetches(next));
        assertThat(picks(second)).hasSize(PAGE);
        Matcher cursor = Pattern.compile("after=([0-9.]+)_").matcher(next);
        assertThat(cursor.find()).isTrue();
        String deep = next.replace(
                cursor.group(1) + "_",
                new java.math.BigDecimal(cursor.group(1)).add(java.math.BigDecimal.valueOf(40_000)) + "_");
        String far = light("a page far down", 1, () -> DISPATCHER.fetches(deep));
        assertThat(picks(far)).hasSize(PAGE).doesNotContainAnyElementsOf(picks(second));
    }

    @Test
    void a_case_far_down_opens_beside_the_first_lines() throws Exception {
        String id = TimeSorted.text(first + 45_000);
        String page = light("jump", 2, () -> DISPATCHER.opens("/desk/queue/to-accept?case=" + id));
        assertThat(page).contains("/desk/cases/" + id);
        String beside = light("case", 20, () -> DISPATCHER.fetches("/desk/cases/" + id));
        assertThat(beside).contains("第 45000 件");
    }

    @ParameterizedTest
    @CsvSource({
        "'/desk/all?state=REGISTERED', 30",
        "'/desk/all?state=REGISTERED&urgency=URGENT', 30",
        "'/desk/all?q=%E6%B6%88%E9%98%B2%E9%97%A8&state=REGISTERED', 30",
        "'/desk/all?q=%E6%B6%88%E9%98%B2%E9%97%A8&urgency=URGENT', 30",
        "'/desk/all?state=CONSULTING', 0",
        "'/desk/all?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%8F%A5%E8%AF%9D', 0",
        "'/desk/all', 30"
    })
    void it_is_searched_and_filtered(String address, int lines) throws Exception {
        String page = light(address, 8, () -> DISPATCHER.opens(address));
        assertThat(picks(page)).hasSize(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhuanban01", "hudao01", "shenhe01", "huifang01"})
    void beside_it_each_queue_of_none_says_what_it_is_for(String login) throws Exception {
        try (Colleague officer = Colleague.signedIn(QINGSU, login)) {
            Accounts accounts = QINGSU.bean(Accounts.class);
            Map<Queue, Integer> counts = QINGSU.bean(Cases.class)
                    .counts(accounts.officer(accounts.find(login).orElseThrow().id())
                            .orElseThrow());
            assertThat(counts).hasSizeGreaterThan(1);
            for (Map.Entry<Queue, Integer> each : counts.entrySet()) {
                if (each.getValue() == 0) {
                    String page = officer.opens(QueuePath.of(each.getKey())).body();
                    assertThat(page)
                            .as(each.getKey().label())
                            .contains("现在没有诉求", each.getKey().purpose());
                    assertThat(picks(page)).isEmpty();
                }
            }
            assertThat(counts).containsValue(0);
        }
    }

    @Test
    void two_hundred_are_picked_and_tried_at_once_and_no_more() throws Exception {
        List<String> picked = new ArrayList<>();
        String page = DISPATCHER.opens("/desk/queue/to-accept").body();
        while (picked.size() < 210) {
            picked.addAll(picks(page));
            page = DISPATCHER.fetches(more(page).orElseThrow()).body();
        }
        List<String> most = picked.subList(0, 200);
        Map<String, String> from = Map.of("from", "/desk/queue/to-accept");
        assertThat(light("bulk", 12, () -> DISPATCHER.picks("/desk/bulk", most, from)))
                .contains("200");
        long began = System.nanoTime();
        HttpResponse<String> tried =
                DISPATCHER.picks("/desk/bulk/accept", most, Map.of("from", "/desk/queue/to-accept", "step", "try"));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST.multipliedBy(5));
        assertThat(packed(tried.body())).isLessThanOrEqualTo(MOST_BYTES);
        HttpResponse<String> tooMany = DISPATCHER.picks("/desk/bulk", picked, from);
        assertThat(tooMany.body()).contains("一次最多办理 200 件");
    }
}
