package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A mainland phone number: 11 digits of a mobile, or a land line as {@code area code-number}, with {@code -extension} if there
 * is one. Its text form is masked.
 *
 * @param value normalised; in clear
 */
public record PhoneNumber(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LAND_LINE =
            Pattern.compile("(010|02[0-9]|0[3-9][0-9]{2})-?([2-9][0-9]{6,7})(?:[-转]([0-9]{1,6}))?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s()（）.·]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−－]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86-?");

    public PhoneNumber {
        if (!MOBILE.matcher(value).matches() && !LAND_LINE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised phone number");
        }
    }

    /** Reads what a person wrote: full-width digits, spaces, hyphens and +86 are understood. */
    public static Decision<PhoneNumber> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = DASHES.matcher(BETWEEN.matcher(plain).replaceAll("")).replaceAll("-");
        boolean abroad = COUNTRY.matcher(plain).find();
        plain = COUNTRY.matcher(plain).replaceFirst("");
        String digits = plain.replace("-", "");
        if (MOBILE.matcher(digits).matches()) {
            return Decision.accepted(new PhoneNumber(digits));
        }
        var line = LAND_LINE.matcher(abroad && !plain.startsWith("0") ? "0" + plain : plain);
        if (line.matches()) {
            String number = line.group(1) + "-" + line.group(2);
            return Decision.accepted(new PhoneNumber(line.group(3) == null ? number : number + "-" + line.group(3)));
        }
        return Decision.refused("phone-malformed", "联系电话须为手机号码或带区号的固定电话", "请填写 11 位手机号码，或带区号的固定电话，例如 0532-66660000。");
    }

    /** Whether short messages reach it. */
    public boolean isMobile() {
        return MOBILE.matcher(value).matches();
    }

    /** The number as calls come from it, by which its owner is found again. */
    String withoutExtension() {
        int first = value.indexOf('-');
        int second = value.indexOf('-', first + 1);
        return first > 0 && second > 0 ? value.substring(0, second) : value;
    }

    @Override
    public String toString() {
        return Masking.phone(value);
    }
}
