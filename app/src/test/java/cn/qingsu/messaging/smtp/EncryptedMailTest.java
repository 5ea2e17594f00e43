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
import cn.qingsu.messaging.smtp.MailServer.Encryption;
import cn.qingsu.messaging.smtp.MailServer.Mood;
import cn.qingsu.messaging.smtp.SmtpSettings.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real handshakes with a mail server of the tests: who is believed gets the letter and the password, nobody else gets a word of either. */
@Timeout(60)
class EncryptedMailTest {

    private static final Outgoing LETTER = new Outgoing(
            new MessageId(new RequestId(1L << 40), 7L << 40, Occasion.REPLY),
            "wangxm@example.com",
            new Rendered("您的诉求已有答复", "您好：路灯已修好。"));

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable SelfMade here;
    private static @Nullable SelfMade elsewhere;

    @BeforeAll
    static void certificates() {
        here = new SelfMade(of(folder), "ip:127.0.0.1");
        elsewhere = new SelfMade(of(folder), "dns:mail.example.com");
    }

    private static <T> T of(@Nullable T made) {
        return java.util.Objects.requireNonNull(made);
    }

    private static SmtpSender sender(MailServer server, Security security, @Nullable Path authorities) {
        return new SmtpSender(
                new SmtpSettings(
                        "127.0.0.1",
                        server.port(),
                        "hotline",
                        "secret",
                        "hotline@example.com",
                        "市民热线",
                        security,
                        authorities,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20)),
                Clock.systemUTC());
    }

    /** What the server does, as whom it shows itself, whom the city believes, what comes of it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            TLS,      AT_ONCE,    HERE,      HERE,      TAKEN
            STARTTLS, WHEN_ASKED, HERE,      HERE,      TAKEN
            TLS,      AT_ONCE,    HERE,      ,          UNTRUSTED
            STARTTLS, WHEN_ASKED, HERE,      ,          UNTRUSTED
            TLS,      AT_ONCE,    HERE,      ELSEWHERE, UNTRUSTED
            STARTTLS, WHEN_ASKED, HERE,      ELSEWHERE, UNTRUSTED
            TLS,      AT_ONCE,    ELSEWHERE, ELSEWHERE, UNTRUSTED
            STARTTLS, WHEN_ASKED, ELSEWHERE, ELSEWHERE, UNTRUSTED
            STARTTLS, NONE,       HERE,      HERE,      INSECURE
            """)
    void only_a_server_that_is_believed_is_told_anything(
            Security wanted, Encryption offered, String shown, @Nullable String believed, String outcome) {
        try (MailServer server = new MailServer(offered, named(shown).identity())) {
            server.mood(Mood.WANTS_A_PASSWORD);
            Path authorities = believed == null ? null : named(believed).pem();
            Delivery delivery = sender(server, wanted, authorities).send(LETTER);
            if (outcome.equals("TAKEN")) {
                assertThat(delivery).isEqualTo(new Delivery.Taken());
                assertThat(server.letters())
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.body())
                                .isEqualTo(LETTER.text().body()));
            } else {
                // for now: the letter is kept and tried again
                assertThat(delivery).isEqualTo(Delivery.Failed.forNow(Reason.valueOf(outcome)));
                assertThat(server.letters()).isEmpty();
            }
            assertThat(server.heardInClear()).isSubsetOf("EHLO", "STARTTLS", "QUIT");
        }
    }

    private static SelfMade named(String name) {
        return of(name.equals("HERE") ? here : elsewhere);
    }

    @Test
    void a_file_without_certificates_is_told_when_the_program_starts() throws IOException {
        Path empty = Files.writeString(of(folder).resolve("empty.pem"), "nothing");
        try (MailServer server = new MailServer()) {
            assertThatThrownBy(() -> sender(server, Security.TLS, empty))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("qingsu.messaging.smtp.authorities");
        }
    }
}
