package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.RequestType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may know whose request it is (rules 1): reports, wage claims and complaints about officials are confidential by default. How sure it
 * is was found by hand on another city's orders (docs/reading.md).
 */
final class PrivacyReading {

    private static final int NEAR = 14;

    private PrivacyReading() {}

    static Finding<PrivacyLevel> of(
            String text, ReadingWords words, @Nullable Category category, @Nullable Finding<RequestType> type) {
        List<Span> nameless = words.these("NAMELESS").in(text);
        if (!nameless.isEmpty()) {
            return new Finding<>(PrivacyLevel.ANONYMOUS, 0.85, nameless, "不愿留名");
        }
        RequestType wanted = type == null ? null : type.value();
        List<Span> asked = words.these("CONFIDENTIAL").in(text);
        if (!asked.isEmpty()) {
            return confidential(0.85, asked, "要求保密");
        }
        if (wanted == RequestType.COMMENDATION || wanted == RequestType.INQUIRY) {
            return new Finding<>(PrivacyLevel.OPEN, 0.95, List.of(), "没有需要保密的情形");
        }
        if (type != null && wanted == RequestType.REPORT) {
            return confidential(0.85, type.spans(), "举报默认保密");
        }
        Optional<List<Span>> wages = near(text, words.these("OWING"), words.these("WAGES"));
        if (wages.isPresent()) {
            return confidential(0.9, wages.get(), "讨薪默认保密");
        }
        Optional<List<Span>> officials = near(text, words.these("OFFICIAL"), words.these("MISCONDUCT"));
        if (officials.isPresent()) {
            return confidential(0.8, officials.get(), "反映公职人员、干部的，默认保密");
        }
        if (category != null && category.flags().contains(CategoryFlag.PRIVATE)) {
            return confidential(0.65, List.of(), "这个分类默认保密");
        }
        return new Finding<>(PrivacyLevel.OPEN, 0.95, List.of(), "没有需要保密的情形");
    }

    private static Finding<PrivacyLevel> confidential(double probability, List<Span> spans, String reason) {
        return new Finding<>(PrivacyLevel.CONFIDENTIAL, probability, spans, reason);
    }

    /** The first pair of words that stand close together in one sentence, in any order. */
    private static Optional<List<Span>> near(String text, Words one, Words other) {
        List<Span> others = other.in(text);
        for (Span first : one.in(text)) {
            for (Span second : others) {
                Span left = first.from() < second.from() ? first : second;
                Span right = left == first ? second : first;
                int gap = right.from() - left.to();
                if (gap >= 0
                        && gap <= NEAR
                        && !text.substring(left.to(), right.from()).matches("(?s).*[。！？；\\n].*")) {
                    return Optional.of(List.of(left, right));
                }
            }
        }
        return Optional.empty();
    }
}
