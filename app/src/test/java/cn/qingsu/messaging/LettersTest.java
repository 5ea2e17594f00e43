package cn.qingsu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.messaging.smtp.MailServer;
import cn.qingsu.messaging.smtp.MailServer.Mood;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.Command;
import cn.qingsu.request.RequestType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;

/** From what happens to a case to a letter at a mail server, once. */
@Timeout(120)
class LettersTest {

    private static final String EMAIL = "wangxm@example.com";
    private static final MailServer SERVER = new MailServer();
    private static final CityHall HALL = new CityHall(settings());

    private final Messages messages = HALL.bean(Messages.class);

    private static Map<String, Object> settings() {
        return Map.of(
                "qingsu.messaging.in-demonstration", "true",
                "qingsu.messaging.site", "https://12345.example.com",
                "qingsu.messaging.smtp.host", "127.0.0.1",
                "qingsu.messaging.smtp.port", String.valueOf(SERVER.port()),
                "qingsu.messaging.smtp.from", "hotline@example.com",
                "qingsu.messaging.smtp.security", "NONE",
                "qingsu.messaging.smtp.timeout", "700ms",
                "qingsu.messaging.smtp.longest", "3s");
    }

    @AfterAll
    static void goHome() {
        HALL.close();
        SERVER.close();
    }

    @BeforeEach
    void mondayMorning() {
        HALL.clock().set(CityHall.MONDAY);
        posted();
        HALL.application()
                .sql()
                .sql("update messaging.message set next_at = null")
                .update();
        SERVER.forget();
    }

    private static void posted() {
        HALL.bean(Followers.class).catchUp();
        Postman postman = HALL.bean(Postman.class);
        while (postman.deliver()) {}
    }

    private static CityHall.Told told(String text) {
        return HALL.told(RequestType.COMPLAINT, text);
    }

    private static CityHall.Case registered() {
        return told("瑞海北路有三盏路灯不亮").by("王小明", "13800001234", EMAIL).registered();
    }

    private static Officer agent() {
        return HALL.officer("huawu01");
    }

    private List<Message> of(CityHall.Case one) {
        return messages.of(one.id, agent());
    }

    private Message only(CityHall.Case one, Occasion occasion) {
        return of(one).stream()
                .filter(each -> each.id().occasion() == occasion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_requester_is_told_of_every_step_in_its_turn() {
        CityHall.Case one = registered();
        posted();
        assertThat(SERVER.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(EMAIL);
            assertThat(letter.subject()).startsWith("已登记您的诉求，编号 QD");
            assertThat(letter.body())
                    .contains("试例：投诉", "9 月 7 日 10:00 登记", "9 月 7 日 12:00 前，我们受理", "9 月 14 日 24:00 前答复")
                    .contains("https://12345.example.com/track")
                    .doesNotContain("{", "王小明", "13800001234");
        });
        one.dispatchedTo(CityHall.HUDAO);
        posted();
        assertThat(SERVER.letters().getLast().body()).contains("已转").contains("湖岛街道");
        one.acknowledgedAndContacted().repliedSolved();
        posted();
        assertThat(SERVER.letters())
                .as("a reply that nobody has reviewed is not told")
                .hasSize(2);
        one.does("shenhe01", new Command.Approve(null));
        posted();
        assertThat(SERVER.letters()).hasSize(3);
        assertThat(SERVER.letters().getLast().body()).contains("您反映的问题已处理完毕").doesNotContain("现场已清理，拍照留存");
        assertThat(only(one, Occasion.CALLBACK).state()).isEqualTo(MessageState.WAITING);
        HALL.clock().advance(Duration.ofHours(2));
        posted();
        assertThat(SERVER.letters().getLast().subject()).startsWith("请您评价");
        assertThat(of(one))
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void what_was_overtaken_by_events_is_not_sent() {
        CityHall.Case one = registered();
        one.does("huawu01", new Command.AskSupplement("请问是路的哪一侧？"));
        one.requesterTries(new Command.GiveSupplement("东侧"));
        posted();
        assertThat(only(one, Occasion.SUPPLEMENT))
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.CANCELLED))
                .satisfies(each -> assertThat(each.reason()).isEqualTo(Reason.SUPERSEDED));
        assertThat(SERVER.letters()).hasSize(1);
    }

    @Test
    void nobody_writes_to_the_anonymous_and_nothing_secret_is_written_to_the_others() {
        CityHall.Case nobody =
                told("举报某单位").by("李某", "13800001235", EMAIL).anonymously().registered();
        CityHall.Case secret = told("物业挪用维修基金")
                .by("王小明", "13800001234", EMAIL)
                .confidentially()
                .registered();
        secret.dispatchedTo(CityHall.HUDAO)
                .acknowledgedAndContacted()
                .repliedSolved()
                .does("shenhe01", new Command.Approve(null));
        posted();
        assertThat(of(nobody)).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(MessageState.NOT_SENT);
            assertThat(each.reason()).isEqualTo(Reason.ANONYMOUS);
        });
        assertThat(SERVER.letters())
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.subject() + letter.body()).doesNotContain("试例", "湖岛", "处理完毕", "维修基金"));
    }

    @Test
    void whoever_left_no_address_gets_nothing_and_a_mobile_waits_for_somebody_who_carries_short_messages() {
        CityHall.Case landline = told("楼道灯不亮").by("赵一", "0532-66660000").registered();
        CityHall.Case mobile = told("楼道灯不亮").by("赵一", "13800001236").registered();
        posted();
        assertThat(only(landline, Occasion.RECEIPT).reason()).isEqualTo(Reason.NO_ADDRESS);
        Message waiting = only(mobile, Occasion.RECEIPT);
        assertThat(waiting.state()).isEqualTo(MessageState.UNCONFIGURED);
        assertThat(waiting.channel()).isEqualTo(MessageChannel.SMS);
        assertThat(waiting.nextAt()).isNotNull();
        HALL.clock().advance(Duration.ofHours(30));
        posted();
        assertThat(only(mobile, Occasion.RECEIPT))
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.UNCONFIGURED))
                .satisfies(each -> assertThat(each.nextAt())
                        .as("no more by itself, but kept")
                        .isNull());
    }

    @Test
    void what_is_long_past_is_marked_and_a_journal_read_again_sends_nothing_twice() {
        CityHall.Case old = registered();
        HALL.clock().advance(Duration.ofHours(25));
        CityHall.Case young = registered();
        posted();
        assertThat(only(old, Occasion.RECEIPT).reason()).isEqualTo(Reason.PAST);
        assertThat(SERVER.letters()).hasSize(1);
        HALL.bean(Followers.class).rebuild(OutboxFollower.NAME);
        posted();
        assertThat(SERVER.letters()).hasSize(1);
        assertThat(of(young)).hasSize(1);
    }

    @Test
    void at_night_only_a_receipt_is_sent() {
        HALL.clock()
                .set(LocalDateTime.of(2026, 9, 7, 22, 30).atZone(CityTime.ZONE).toInstant());
        CityHall.Case one = registered();
        one.dispatchedTo(CityHall.HUDAO);
        posted();
        assertThat(SERVER.letters()).hasSize(1);
        assertThat(only(one, Occasion.HOP).nextAt())
                .isEqualTo(
                        LocalDateTime.of(2026, 9, 8, 8, 0).atZone(CityTime.ZONE).toInstant());
    }

    @Test
    void a_server_that_is_away_is_tried_with_growing_pauses_until_it_is_given_up_and_an_officer_sends_it_again() {
        SERVER.mood(Mood.HANGS_UP_AT_ONCE);
        CityHall.Case one = registered();
        posted();
        Message failed = only(one, Occasion.RECEIPT);
        assertThat(failed.state()).isEqualTo(MessageState.FAILED);
        assertThat(failed.nextAt()).isEqualTo(CityHall.MONDAY.plus(Duration.ofMinutes(1)));
        posted();
        assertThat(only(one, Occasion.RECEIPT).tries())
                .as("not before its time")
                .isEqualTo(1);
        for (int tries = 2; tries <= 6; tries++) {
            HALL.clock().set(Objects.requireNonNull(only(one, Occasion.RECEIPT).nextAt()));
            posted();
        }
        Message given = only(one, Occasion.RECEIPT);
        assertThat(given.state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(given.tries()).isEqualTo(6);
        SERVER.mood(Mood.TAKES);
        assertThat(messages.resend(given.id(), MessageState.FAILED, agent()).isAccepted())
                .as("on another state than the officer saw")
                .isFalse();
        assertThat(messages.resend(given.id(), given.state(), HALL.officer("hudao01"))
                        .isAccepted())
                .as("a unit does not speak for the hotline")
                .isFalse();
        assertThat(messages.resend(given.id(), given.state(), agent()))
                .isEqualTo(Decision.accepted(MessageState.WAITING));
        posted();
        assertThat(SERVER.letters()).hasSize(1);
        assertThat(only(one, Occasion.RECEIPT).state()).isEqualTo(MessageState.SENT);
        assertThat(HALL.bean(Journal.class)
                        .of(new Subject(MessageResent.SUBJECT, given.id().entry())))
                .extracting(Entry::type)
                .containsExactly("messaging.MessageResent");
        assertThat(messages.attempts(given.id(), agent()).orElseThrow())
                .hasSize(8)
                .last()
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void a_mailbox_that_does_not_exist_is_given_up_at_once() {
        SERVER.mood(Mood.KNOWS_NO_SUCH_MAILBOX);
        CityHall.Case one = registered();
        posted();
        assertThat(only(one, Occasion.RECEIPT).state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(messages.attempts(only(one, Occasion.RECEIPT).id(), agent()).orElseThrow())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(550));
    }

    @Test
    void an_officer_takes_back_what_waits_but_not_what_was_sent() {
        SERVER.mood(Mood.GREYLISTS);
        CityHall.Case one = registered();
        posted();
        Message waits = only(one, Occasion.RECEIPT);
        assertThat(messages.cancel(waits.id(), waits.state(), agent()))
                .isEqualTo(Decision.accepted(MessageState.CANCELLED));
        SERVER.mood(Mood.TAKES);
        HALL.clock().advance(Duration.ofHours(1));
        CityHall.Case two = registered();
        posted();
        assertThat(SERVER.letters()).hasSize(1);
        Message sent = only(two, Occasion.RECEIPT);
        assertThat(messages.cancel(sent.id(), sent.state(), agent()).isAccepted())
                .isFalse();
    }

    @Test
    void no_address_lies_with_the_messages() {
        registered();
        posted();
        assertThat(SERVER.letters()).isNotEmpty();
        assertThat(HALL.application().sql().sql("""
                        select count(*) from (select m::text as line from messaging.message m
                                              union all select a::text from messaging.attempt a
                                              union all select e.body::text from journal.entry e) lines
                        where line ~ 'wangxm|13800001234|王小明'
                        """).query(Integer.class).single())
                .isZero();
    }

    @Test
    void two_nodes_send_each_once() throws Exception {
        Environment first = HALL.bean(Environment.class);
        Map<String, Object> same = new HashMap<>(settings());
        same.put("qingsu.demo.accounts", "true");
        for (String key : List.of("url", "username", "password")) {
            same.put("spring.datasource." + key, first.getRequiredProperty("spring.datasource." + key));
        }
        IntStream.range(0, 40).forEach(n -> registered());
        try (RunningApplication second = RunningApplication.withoutPages(HALL.clock(), same);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> nodes = List.of(
                    threads.submit(() -> HALL.bean(Followers.class).catchUp()),
                    threads.submit(() -> second.bean(Followers.class).catchUp()));
            for (Future<?> node : nodes) {
                node.get();
            }
            List<Postman> postmen = List.of(HALL.bean(Postman.class), second.bean(Postman.class));
            List<? extends Future<?>> rounds = IntStream.range(0, 4)
                    .mapToObj(n -> threads.submit(() -> {
                        while (postmen.get(n % 2).deliver()) {}
                    }))
                    .toList();
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        assertThat(SERVER.letters()).hasSize(40);
        assertThat(new HashSet<>(
                        SERVER.letters().stream().map(MailServer.Letter::id).toList()))
                .hasSize(40);
    }
}
