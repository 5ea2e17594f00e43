package cn.qingsu.messaging.smtp;

import cn.qingsu.messaging.smtp.MailServer.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what came after DATA, as a person's mail program would show it. */
final class LetterReading {

    private LetterReading() {}

    static Letter read(String from, String to, String data) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(null, new ByteArrayInputStream(data.getBytes(StandardCharsets.US_ASCII)));
            return new Letter(
                    from,
                    to,
                    message.getMessageID(),
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n").strip());
        } catch (MessagingException e) {
            throw new IOException("a letter that cannot be read", e);
        }
    }
}
