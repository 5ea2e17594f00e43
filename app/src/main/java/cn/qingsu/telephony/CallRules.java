package cn.qingsu.telephony;

import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.kernel.Decision;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of a call. */
final class CallRules {

    private static final String CLAUSE = "话务规则：来电登记";
    /** Short numbers of enterprises and services, and numbers from abroad, are no {@link PhoneNumber}. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("\\+?[0-9]{3,18}");

    private static final Pattern SEAT = Pattern.compile("[\\p{L}0-9-]{0,20}");
    private static final int SHORTEST_PURPOSE = 4;

    private CallRules() {}

    /** Normalised; empty if withheld. */
    static Decision<String> number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Decision.accepted("");
        }
        if (PhoneNumber.of(typed) instanceof Decision.Accepted<PhoneNumber>(PhoneNumber number)) {
            return Decision.accepted(number.value());
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()-]", "");
        return OTHER_NUMBER.matcher(plain).matches()
                ? Decision.accepted(plain)
                : Decision.refused("number-malformed", CLAUSE, "来电号码只能是数字，例如 13800001234 或 0532-66660000；没有显示号码的请留空。");
    }

    static Decision<String> seat(@Nullable String typed) {
        String seat = typed == null ? "" : typed.strip();
        return SEAT.matcher(seat).matches()
                ? Decision.accepted(seat)
                : Decision.refused("seat-malformed", CLAUSE, "席位用字母、数字填写，不超过 20 个字，例如 A12。");
    }

    /** What came of a call, where its agent did not say. */
    static Decision<CallResult> result(@Nullable CallResult said, List<Call.Link> links) {
        if (!links.isEmpty()) {
            return Decision.accepted(CallResult.HANDLED);
        }
        if (said == null || said == CallResult.UNSTATED || said == CallResult.HANDLED) {
            return Decision.refused("result-missing", CLAUSE, "这通电话没有登记诉求，请选择结果：口头解答、中途挂断、无声误拨或骚扰。");
        }
        return Decision.accepted(said);
    }

    static Decision<String> purpose(String purpose) {
        String stated = purpose.strip();
        return stated.codePointCount(0, stated.length()) < SHORTEST_PURPOSE
                ? Decision.refused("purpose-missing", "规则 8：查看姓名、电话须说明用途并记录", "请用至少 4 个字说明查看用途。")
                : Decision.accepted(stated);
    }

    static <T> Decision<T> unknown() {
        return Decision.refused("unknown-call", CLAUSE, "没有找到这通电话。");
    }
}
