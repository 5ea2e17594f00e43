package cn.qingsu.messaging.smtp;

import cn.qingsu.messaging.Delivery;
import cn.qingsu.messaging.MessageChannel;
import cn.qingsu.messaging.MessageId;
import cn.qingsu.messaging.Outgoing;
import cn.qingsu.messaging.Sender;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends e-mail by the city's mail server, one conversation for each letter. Every try of a letter has the same {@code Message-ID}, so
 * that one that came twice is known again.
 */
@Component
class SmtpSender implements Sender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final Clock clock;
    private final @Nullable SSLSocketFactory believing;

    SmtpSender(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.believing = settings.authorities() == null ? null : Authorities.of(settings.authorities());
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return settings.isOn();
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        return Watch.within(settings.longest(), () -> conversation(outgoing));
    }

    private Delivery conversation(Outgoing outgoing) {
        Session session = Session.getInstance(properties());
        boolean taken = false;
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage letter = letter(session, outgoing);
            transport.connect(settings.host(), settings.portUsed(), settings.username(), settings.password());
            transport.sendMessage(letter, letter.getAllRecipients());
            taken = true;
            return new Delivery.Taken();
        } catch (MessagingException fault) {
            // the letter was taken though the leave-taking failed
            return taken ? new Delivery.Taken() : MailFaults.of(fault);
        }
    }

    private MimeMessage letter(Session session, Outgoing outgoing) throws MessagingException {
        MimeMessage letter = new Letter(session, id(outgoing.id()));
        letter.setFrom(from());
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(outgoing.address(), true));
        letter.setSubject(outgoing.text().subject().replaceAll("\\p{Cntrl}", " "), UTF_8);
        letter.setText(outgoing.text().body(), UTF_8);
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setSentDate(Date.from(clock.instant()));
        letter.saveChanges();
        return letter;
    }

    private InternetAddress from() throws MessagingException {
        try {
            InternetAddress from = new InternetAddress(Objects.requireNonNull(settings.from()), true);
            from.setPersonal(settings.fromName(), UTF_8);
            return from;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private String id(MessageId id) {
        return "<" + id.request() + "." + id.text() + "@" + domain() + ">";
    }

    private String domain() {
        String from = Objects.requireNonNull(settings.from());
        return from.substring(from.indexOf('@') + 1);
    }

    private Properties properties() {
        String millis = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.localhost", domain());
        switch (settings.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (believing != null) {
            properties.put("mail.smtp.ssl.socketFactory", believing);
            properties.put(
                    "mail.smtp.socketFactory.fallback", "false"); // else whom it does not believe, the runtime may
        }
        return properties;
    }

    /** A letter whose id is given. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
