package cn.qingsu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.messaging.smtp.MailServer;
import cn.qingsu.messaging.smtp.MailServer.Mood;
import cn.qingsu.request.CityHall;
import java.time.Duration;
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

/** How a letter comes to a mail server, once, or is given up. */
@Timeout(120)
class PostmanTest {

    private static final PostOffice OFFICE = new PostOffice();

    @AfterAll
    static void goHome() {
        OFFICE.close();
    }

    @BeforeEach
    void mondayMorning() {
        OFFICE.mondayMorning();
    }

    @Test
    void a_server_that_is_away_is_tried_with_growing_pauses_until_it_is_given_up_and_an_officer_sends_it_again() {
        OFFICE.server.mood(Mood.HANGS_UP_AT_ONCE);
        CityHall.Case one = OFFICE.registered();
        OFFICE.posted();
        Message failed = OFFICE.only(one, Occasion.RECEIPT);
        assertThat(failed.state()).isEqualTo(MessageState.FAILED);
        assertThat(failed.nextAt()).isEqualTo(CityHall.MONDAY.plus(Duration.ofMinutes(1)));
        OFFICE.posted();
        assertThat(OFFICE.only(one, Occasion.RECEIPT).tries())
                .as("not before its time")
                .isEqualTo(1);
        for (int tries = 2; tries <= 6; tries++) {
            OFFICE.hall
                    .clock()
                    .set(Objects.requireNonNull(
                            OFFICE.only(one, Occasion.RECEIPT).nextAt()));
            OFFICE.posted();
        }
        Message given = OFFICE.only(one, Occasion.RECEIPT);
        assertThat(given.state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(given.tries()).isEqualTo(6);
        OFFICE.server.mood(Mood.TAKES);
        assertThat(OFFICE.messages
                        .resend(given.id(), MessageState.FAILED, OFFICE.agent())
                        .isAccepted())
                .as("on another state than the officer saw")
                .isFalse();
        assertThat(OFFICE.messages
                        .resend(given.id(), given.state(), OFFICE.hall.officer("hudao01"))
                        .isAccepted())
                .as("a unit does not speak for the hotline")
                .isFalse();
        assertThat(OFFICE.messages.resend(given.id(), given.state(), OFFICE.agent()))
                .isEqualTo(Decision.accepted(MessageState.WAITING));
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).hasSize(1);
        assertThat(OFFICE.only(one, Occasion.RECEIPT).state()).isEqualTo(MessageState.SENT);
        assertThat(OFFICE.hall
                        .bean(Journal.class)
                        .of(new Subject(MessageResent.SUBJECT, given.id().entry())))
                .extracting(Entry::type)
                .containsExactly("messaging.MessageResent");
        assertThat(OFFICE.messages.attempts(given.id(), OFFICE.agent()).orElseThrow())
                .hasSize(8)
                .last()
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.SENT));
    }

    @Test
    void a_mailbox_that_does_not_exist_is_given_up_at_once() {
        OFFICE.server.mood(Mood.KNOWS_NO_SUCH_MAILBOX);
        CityHall.Case one = OFFICE.registered();
        OFFICE.posted();
        assertThat(OFFICE.only(one, Occasion.RECEIPT).state()).isEqualTo(MessageState.GIVEN_UP);
        assertThat(OFFICE.messages
                        .attempts(OFFICE.only(one, Occasion.RECEIPT).id(), OFFICE.agent())
                        .orElseThrow())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(550));
    }

    @Test
    void an_officer_takes_back_what_waits_but_not_what_was_sent() {
        OFFICE.server.mood(Mood.GREYLISTS);
        CityHall.Case one = OFFICE.registered();
        OFFICE.posted();
        Message waits = OFFICE.only(one, Occasion.RECEIPT);
        assertThat(OFFICE.messages.cancel(waits.id(), waits.state(), OFFICE.agent()))
                .isEqualTo(Decision.accepted(MessageState.CANCELLED));
        OFFICE.server.mood(Mood.TAKES);
        OFFICE.hall.clock().advance(Duration.ofHours(1));
        CityHall.Case two = OFFICE.registered();
        OFFICE.posted();
        assertThat(OFFICE.server.letters()).hasSize(1);
        Message sent = OFFICE.only(two, Occasion.RECEIPT);
        assertThat(OFFICE.messages
                        .cancel(sent.id(), sent.state(), OFFICE.agent())
                        .isAccepted())
                .isFalse();
    }

    @Test
    void two_nodes_send_each_once() throws Exception {
        Environment first = OFFICE.hall.bean(Environment.class);
        Map<String, Object> same = new HashMap<>(OFFICE.settings());
        same.put("qingsu.demo.accounts", "true");
        for (String key : List.of("url", "username", "password")) {
            same.put("spring.datasource." + key, first.getRequiredProperty("spring.datasource." + key));
        }
        IntStream.range(0, 40).forEach(n -> OFFICE.registered());
        try (RunningApplication second = RunningApplication.withoutPages(OFFICE.hall.clock(), same);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> nodes = List.of(
                    threads.submit(() -> OFFICE.hall.bean(Followers.class).catchUp()),
                    threads.submit(() -> second.bean(Followers.class).catchUp()));
            for (Future<?> node : nodes) {
                node.get();
            }
            List<Postman> postmen = List.of(OFFICE.hall.bean(Postman.class), second.bean(Postman.class));
            List<? extends Future<?>> rounds = IntStream.range(0, 4)
                    .mapToObj(n -> threads.submit(() -> {
                        while (postmen.get(n % 2).deliver()) {}
                    }))
                    .toList();
            for (Future<?> round : rounds) {
                round.get();
            }
        }
        assertThat(OFFICE.server.letters()).hasSize(40);
        assertThat(new HashSet<>(OFFICE.server.letters().stream()
                        .map(MailServer.Letter::id)
                        .toList()))
                .hasSize(40);
    }
}
