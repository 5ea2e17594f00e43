package cn.qingsu.intake.attachment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a sender calls a file. It may name people, so it is kept sealed, and stands in no address and no log. */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /**
     * Reads the header {@code X-File-Name}, in which a name is percent-encoded UTF-8, since headers are ASCII.
     *
     * @return null if there is none, or it cannot be read
     */
    public static @Nullable String fromHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Without folders and control characters, and no longer than anybody reads. */
    static @Nullable String clean(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\"<>|:*?]", "")
                .strip();
        if (plain.isEmpty()) {
            return null;
        }
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST ? plain : plain.substring(plain.offsetByCodePoints(0, length - LONGEST));
    }

    /** Under what name a file is saved: its own, with the ending of what it is. */
    static String saved(Attachment file) {
        String own = file.name();
        String stem = own == null ? file.purpose().label() : own.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return (stem.isBlank() ? file.purpose().label() : stem) + "."
                + file.kind().extension();
    }
}
