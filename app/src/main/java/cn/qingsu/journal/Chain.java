package cn.qingsu.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Computes the links of a hash chain. Every field goes in with its length before it, so that no two entries share one
 * encoding.
 */
final class Chain {

    private final MessageDigest digest;

    private Chain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] link(
            String previous,
            long id,
            Subject subject,
            int version,
            String type,
            int format,
            Instant at,
            Author author,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            String body) {
        Chain chain = new Chain();
        chain.text(previous);
        chain.number(id);
        chain.text(subject.kind());
        chain.number(subject.id());
        chain.number(version);
        chain.text(type);
        chain.number(format);
        chain.number(at.getEpochSecond());
        chain.number(at.getNano() / 1_000);
        chain.number(author.account() == null ? 0 : author.account().value());
        chain.text(author.role());
        chain.text(author.unit());
        chain.text(from);
        chain.text(to);
        chain.text(reason);
        chain.text(body);
        return chain.digest.digest();
    }

    /** The link that {@code entry} should carry after {@code previous}. */
    static String link(String previous, Entry entry) {
        return HexFormat.of()
                .formatHex(link(
                        previous,
                        entry.id(),
                        entry.subject(),
                        entry.version(),
                        entry.type(),
                        entry.format(),
                        entry.at(),
                        entry.author(),
                        entry.from(),
                        entry.to(),
                        entry.reason(),
                        entry.body()));
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
