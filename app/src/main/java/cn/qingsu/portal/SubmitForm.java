package cn.qingsu.portal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed; shown again as it is when something is wrong, so that nothing has to be typed twice.
 *
 * @param lon,lat the pin in WGS-84 degrees, as the map or the browser's positioning wrote it
 * @param privacy empty: by the rules; {@code CONFIDENTIAL} or {@code ANONYMOUS}
 * @param callback not null: the requester wants to be called when it is done
 * @param files the tokens of files that were uploaded
 * @param submissionKey made with the empty form; the same form sent twice is one request
 * @param via the channel by which the visitor came
 * @param join the public case that the visitor has met too; empty if none
 */
record SubmitForm(
        @Nullable String text,
        @Nullable String address,
        @Nullable String lon,
        @Nullable String lat,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String privacy,
        @Nullable String callback,
        @Nullable List<String> files,
        @Nullable String submissionKey,
        @Nullable String via,
        @Nullable String join) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SubmitForm empty(String via) {
        return new SubmitForm(null, null, null, null, null, null, null, "", "yes", List.of(), newKey(), via, null);
    }

    /** A form that says no more than that the visitor has met the same. */
    static SubmitForm joining(String via, String join, String text) {
        return new SubmitForm(text, null, null, null, null, null, null, "", "yes", List.of(), newKey(), via, join);
    }

    /** The same words in a form of their own. */
    SubmitForm anew() {
        return new SubmitForm(
                text, address, lon, lat, name, phone, email, privacy, callback, files, newKey(), via, join);
    }

    /** Code points, a line end counted as one; as the page counts while somebody writes. */
    public int textLength() {
        String unified = text == null ? "" : text.replace("\r\n", "\n");
        return unified.codePointCount(0, unified.length());
    }

    boolean anonymous() {
        return "ANONYMOUS".equals(privacy);
    }

    /** A page that names no key still cannot be sent twice by one click, but a replay of it is not recognised. */
    SubmitForm keyed() {
        return submissionKey == null || submissionKey.isBlank() ? anew() : this;
    }

    private static String newKey() {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
