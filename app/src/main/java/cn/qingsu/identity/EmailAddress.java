package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * An e-mail address as people have one: ASCII, no quotes, no comments, a host with a dot. Its text form is masked.
 *
 * @param value without spaces around it, in clear
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public EmailAddress {
        if (value.length() > LONGEST
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what a person wrote; full-width letters and signs are understood. */
    public static Decision<EmailAddress> of(String text) {
        try {
            return Decision.accepted(new EmailAddress(
                    Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
        } catch (IllegalArgumentException none) {
            return Decision.refused("email-malformed", "电子邮箱须为完整的地址", "请填写完整的电子邮箱，例如 name@example.com，也可以不填。");
        }
    }

    @Override
    public String toString() {
        return Masking.email(value);
    }
}
