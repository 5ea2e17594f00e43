package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import java.util.List;
import java.util.Locale;

/** Which passwords are good enough: long rather than odd (NIST SP 800-63B), and nothing that is tried first. */
final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int DIFFERENT = 5;
    private static final String CLAUSE = "账号规则：密码至少 10 位，不得包含账号、姓名或常见组合";
    private static final List<String> RUNS =
            List.of("0123456789012345", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv");

    private PasswordRules() {}

    static boolean tooLong(String password) {
        return password.length() > 2 * LONGEST || password.codePointCount(0, password.length()) > LONGEST;
    }

    static Decision<String> check(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Decision.refused("password-short", CLAUSE, "密码至少需要 10 个字符，可以用几个词连成一句。");
        }
        if (tooLong(password)) {
            return Decision.refused("password-long", CLAUSE, "密码最多 128 个字符，请缩短一些。");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(login)
                || lower.contains(name)
                || password.codePoints().distinct().count() < DIFFERENT
                || runs(lower)) {
            return Decision.refused("password-guessable", CLAUSE, "这个密码容易被猜到，请不要包含账号、姓名或连续、重复的字符。");
        }
        return Decision.accepted(password);
    }

    /** Whether seven or more of its characters in a row lie beside each other on the keyboard or in the alphabet. */
    private static boolean runs(String lower) {
        String reversed = new StringBuilder(lower).reverse().toString();
        for (int start = 0; start + 7 <= lower.length(); start++) {
            String forward = lower.substring(start, start + 7);
            String backward = reversed.substring(start, start + 7);
            if (RUNS.stream().anyMatch(run -> run.contains(forward) || run.contains(backward))) {
                return true;
            }
        }
        return false;
    }
}
