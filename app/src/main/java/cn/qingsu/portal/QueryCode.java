package cn.qingsu.portal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 查询码: with the phone it opens the list of one's own requests. Made by us, shown once, kept nowhere; 40 bits, and wrong tries
 * are counted.
 */
record QueryCode(String value) {

    /** Without what looks alike when it is copied from paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final Pattern WRITTEN = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static QueryCode fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new QueryCode(code.toString());
    }

    /** Reads what somebody typed; spaces, hyphens and small letters are understood. */
    static Optional<QueryCode> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return WRITTEN.matcher(plain).matches() ? Optional.of(new QueryCode(plain)) : Optional.empty();
    }

    /** In two groups, as it is read out. */
    String spoken() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "QueryCode[…]";
    }
}
