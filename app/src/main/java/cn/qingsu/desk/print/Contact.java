package cn.qingsu.desk.print;

import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Masking;
import cn.qingsu.identity.RequesterDetails;
import org.jspecify.annotations.Nullable;

/**
 * The requester on paper.
 *
 * @param purpose why it is in clear; null where it is masked
 */
record Contact(String name, String phone, @Nullable String purpose) {

    private static final String NOT_LEFT = "未留";

    static Contact masked(MaskedRequester requester, boolean left) {
        String hidden = left ? "保密" : NOT_LEFT;
        return new Contact(given(requester.name(), hidden), given(requester.phone(), hidden), null);
    }

    static Contact clear(RequesterDetails details, String purpose) {
        return new Contact(given(details.name(), NOT_LEFT), given(details.phone(), NOT_LEFT), purpose);
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    /** Free text as it may stand on this paper. */
    String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return purpose == null ? Masking.inText(text) : text;
    }
}
