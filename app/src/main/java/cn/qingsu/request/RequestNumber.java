package cn.qingsu.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that the citizen knows: city prefix, date, sequence of the day, check digit (ISO 7064, MOD 11,10, which
 * notices every single wrong digit and nearly every swap). Example: {@code QD2611230000173}.
 */
public record RequestNumber(String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final Pattern FORM = Pattern.compile("([A-Z]{2})(\\d{6})(\\d{6,8})(\\d)");

    static RequestNumber of(String prefix, LocalDate day, int sequence) {
        String digits = DAY.format(day) + String.format(Locale.ROOT, "%06d", sequence);
        return new RequestNumber(prefix + digits + check(digits));
    }

    /** Reads what somebody typed or read out: spaces, hyphens and lower case are passed over. Empty if it is no number. */
    public static Optional<RequestNumber> read(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Matcher form = FORM.matcher(plain);
        return form.matches()
                        && check(form.group(2) + form.group(3)) == form.group(4).charAt(0) - '0'
                ? Optional.of(new RequestNumber(plain))
                : Optional.empty();
    }

    /** In groups, as it is read out: {@code QD 261123 000017 3}. */
    public String spoken() {
        int end = value.length() - 1;
        return value.substring(0, 2) + " " + value.substring(2, 8) + " " + value.substring(8, end) + " "
                + value.substring(end);
    }

    private static int check(String digits) {
        int product = 10;
        for (char digit : digits.toCharArray()) {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
