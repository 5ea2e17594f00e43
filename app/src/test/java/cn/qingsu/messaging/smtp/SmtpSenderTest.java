package cn.qingsu.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.messaging.Delivery;
import cn.qingsu.messaging.MessageId;
import cn.qingsu.messaging.Occasion;
import cn.qingsu.messaging.Outgoing;
import cn.qingsu.messaging.Reason;
import cn.qingsu.messaging.Rendered;
import cn.qingsu.messaging.smtp.MailServer.Mood;
import cn.qingsu.messaging.smtp.SmtpSettings.Security;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters over real sockets to a server that takes them, refuses them, hangs up and dawdles. */
@Timeout(60)
class SmtpSenderTest {

    private static final MessageId ID = new MessageId(new RequestId(1L << 40), 7L << 40, Occasion.REPLY);
    private static final Outgoing LETTER = new Outgoing(
            ID, "wangxm@example.com", new Rendered("您的诉求 QD 261123 000017 3 已有答复", "您好：\n\n路灯已修好。\n.\n单独一个点也要送到。"));

    private final MailServer server = new MailServer();

    @AfterEach
    void close() {
        server.close();
    }

    private SmtpSender sender(Security security, @Nullable String user) {
        return sender(server.port(), security, user);
    }

    private static SmtpSender sender(int port, Security security, @Nullable String user) {
        return new SmtpSender(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        user,
                        user == null ? null : "secret",
                        "hotline@example.com",
                        "市民热线",
                        security,
                        null,
                        Duration.ofMillis(700),
                        Duration.ofSeconds(3)),
                Clock.systemUTC());
    }

    @Test
    void a_letter_arrives_word_for_word_and_has_the_same_id_each_time() {
        assertThat(sender(Security.NONE, null).send(LETTER)).isEqualTo(new Delivery.Taken());
        assertThat(sender(Security.NONE, null).send(LETTER)).isEqualTo(new Delivery.Taken());
        assertThat(server.letters()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.from()).isEqualTo("hotline@example.com");
            assertThat(letter.to()).isEqualTo("wangxm@example.com");
            assertThat(letter.subject()).isEqualTo(LETTER.text().subject());
            assertThat(letter.body()).isEqualTo(LETTER.text().body());
            assertThat(letter.id()).contains(ID.text());
        });
        assertThat(server.letters().get(0).id())
                .isEqualTo(server.letters().get(1).id());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GREETS_BUSY,              BUSY,        false,
            HANGS_UP_AT_ONCE,         INTERRUPTED, false,
            SAYS_NOTHING,             TIMEOUT,     false,
            ANSWERS_LETTER_BY_LETTER, TIMEOUT,     false,
            KNOWS_NO_SENDER,          REFUSED,     false, 550
            KNOWS_NO_SUCH_MAILBOX,    BAD_ADDRESS, true,  550
            HAS_A_FULL_MAILBOX,       REFUSED,     false, 552
            GREYLISTS,                BUSY,        false, 450
            WANTS_NO_DATA,            BUSY,        false, 451
            REFUSES_WHAT_IT_READ,     REFUSED,     true,  554
            IS_OUT_OF_SPACE,          BUSY,        false, 452
            HANGS_UP_AFTER_DATA,      INTERRUPTED, false,
            """)
    void what_a_server_does_instead_is_told_in_our_own_words(
            Mood mood, Reason reason, boolean permanent, @Nullable Integer code) {
        server.mood(mood);
        assertThat(sender(Security.NONE, null).send(LETTER)).isEqualTo(new Delivery.Failed(reason, permanent, code));
        assertThat(server.letters()).isEmpty();
    }

    @Test
    void nobody_listens() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0)) {
            port = silent.getLocalPort();
        }
        assertThat(sender(port, Security.NONE, null).send(LETTER))
                .isEqualTo(Delivery.Failed.forNow(Reason.UNREACHABLE));
    }

    @Test
    void a_password_is_given_and_may_be_denied() {
        server.mood(Mood.WANTS_A_PASSWORD);
        assertThat(sender(Security.NONE, "hotline").send(LETTER)).isEqualTo(new Delivery.Taken());
        server.mood(Mood.DENIES_PASSWORDS);
        assertThat(sender(Security.NONE, "hotline").send(LETTER)).isEqualTo(Delivery.Failed.forNow(Reason.SIGN_IN));
    }

    @Test
    void nothing_goes_in_clear_to_a_server_that_cannot_encrypt() {
        assertThat(sender(Security.STARTTLS, null).send(LETTER)).isEqualTo(Delivery.Failed.forNow(Reason.INSECURE));
        assertThat(sender(Security.TLS, null).send(LETTER)).isInstanceOf(Delivery.Failed.class);
        assertThat(server.letters()).isEmpty();
    }

    @Test
    void a_line_break_in_an_address_or_a_subject_makes_no_header() {
        Outgoing two = new Outgoing(ID, "a@example.com\r\nBcc: b@example.com", LETTER.text());
        assertThat(sender(Security.NONE, null).send(two))
                .isEqualTo(new Delivery.Failed(Reason.BAD_ADDRESS, true, null));
        Outgoing subject = new Outgoing(ID, "a@example.com", new Rendered("一\r\nBcc: b@example.com", "二"));
        sender(Security.NONE, null).send(subject);
        assertThat(server.letters())
                .allSatisfy(letter -> assertThat(letter.to()).isEqualTo("a@example.com"));
    }

    @Test
    void settings_show_no_password_and_bound_the_time() {
        assertThat(new SmtpSettings(
                        "h",
                        0,
                        "u",
                        "geheim",
                        "a@b.cn",
                        "n",
                        Security.TLS,
                        null,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(9)))
                .hasToString("SmtpSettings[h:465, TLS]");
        assertThatThrownBy(() -> new SmtpSettings(
                        "h",
                        0,
                        null,
                        null,
                        "a@b.cn",
                        "n",
                        Security.TLS,
                        null,
                        Duration.ofSeconds(1),
                        Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
