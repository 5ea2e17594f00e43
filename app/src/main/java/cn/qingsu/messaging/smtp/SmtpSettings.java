package cn.qingsu.messaging.smtp;

import cn.qingsu.messaging.Sender;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's mail server. Without {@code host} and {@code from} no e-mail is sent.
 *
 * @param port 0 for the usual one of the kind of security
 * @param password give it by the environment ({@code QINGSU_MESSAGING_SMTP_PASSWORD}), never in a file
 * @param from the address that letters come from
 * @param fromName the name that readers see
 * @param authorities a file with certificates as PEM: the mail server is believed if it has one of them, or one that was issued by one of
 *     them; without it, if the Java runtime believes it
 * @param timeout for each step of the conversation: connecting, every answer, every writing
 * @param longest for all of it together
 */
@ConfigurationProperties("qingsu.messaging.smtp")
public record SmtpSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("12345 热线") String fromName,
        @DefaultValue("STARTTLS") Security security,
        @Nullable Path authorities,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration longest) {

    /** How what is sent is kept from others. */
    public enum Security {
        /** Encrypted after the greeting; a server that cannot is sent nothing. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        TLS(465),
        /** Not at all: only for a relay on the same machine or a network of its own. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public SmtpSettings {
        if (!timeout.isPositive() || !longest.isPositive() || longest.toSeconds() > Sender.LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "qingsu.messaging.smtp.timeout and .longest must be positive, .longest at most "
                            + Sender.LONGEST_SECONDS + "s");
        }
    }

    boolean isOn() {
        return host != null && !host.isBlank() && from != null && !from.isBlank();
    }

    int portUsed() {
        return port == 0 ? security.port : port;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + portUsed() + ", " + security + "]";
    }
}
