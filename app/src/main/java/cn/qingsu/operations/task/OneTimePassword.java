package cn.qingsu.operations.task;

import java.security.SecureRandom;

/**
 * A password that is shown once and must be changed at the first sign-in, such as {@code k7d9-m2x4-h8t3-w5r6}.
 *
 * @param login whose it is
 */
public record OneTimePassword(String login, String text) {

    /** None that is taken for another when copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;
    private static final int PAIRS = 2;

    /** 60 random bits. A digit follows every letter, so that it holds no word and no login. */
    static OneTimePassword of(String login, SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-");
            for (int pair = 0; pair < PAIRS; pair++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
            }
        }
        return new OneTimePassword(login, text.toString());
    }

    /** Without the password, which belongs on the operator's terminal and nowhere else. */
    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
