package cn.qingsu.dispatch.reading;

import cn.qingsu.city.Category;
import cn.qingsu.city.SlaCode;
import cn.qingsu.dispatch.reading.text.Span;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast it must go (rules 1): danger first, then water, power, gas, heat and weather, then what is usual for the category. How sure it
 * is was found by hand on another city's orders (docs/reading.md): most that sounds like danger tells of what is over, or of a figure of
 * speech, so that it is said to be looked at and not to be taken over unread.
 */
final class UrgencyReading {

    private UrgencyReading() {}

    /**
     * @param category the chosen one, or a likely one
     * @param chosen whether a person chose it: then it comes before the words
     */
    static Finding<Urgency> of(
            String text,
            List<String> danger,
            ReadingWords words,
            @Nullable Category category,
            boolean chosen,
            @Nullable Finding<RequestType> type) {
        RequestType wanted = type == null ? null : type.value();
        if (wanted == RequestType.COMMENDATION) {
            return new Finding<>(Urgency.NORMAL, 0.97, List.of(), "表扬不急");
        }
        List<Span> dangers = new Words(danger).in(text);
        if (!dangers.isEmpty()) {
            return new Finding<>(Urgency.URGENT, 0.35, dangers, "有危及生命财产的词，请先核实");
        }
        boolean urgent = category != null && category.sla() == SlaCode.U && wanted != RequestType.INQUIRY;
        if (urgent && chosen) {
            return new Finding<>(Urgency.URGENT, 0.9, List.of(), "这个分类按紧急办理");
        }
        List<Span> timely = timely(text, words);
        if (!timely.isEmpty()) {
            boolean asks = wanted == RequestType.INQUIRY || wanted == RequestType.SUGGESTION;
            return asks
                    ? new Finding<>(Urgency.NORMAL, 0.7, timely, "只是询问或者建议")
                    : new Finding<>(Urgency.TIMELY, 0.65, timely, "水电气暖、极端天气等");
        }
        if (urgent) {
            return new Finding<>(Urgency.URGENT, 0.7, List.of(), "像是按紧急办理的分类");
        }
        if (category != null && category.sla() == SlaCode.T && wanted != RequestType.INQUIRY) {
            return new Finding<>(Urgency.TIMELY, 0.75, List.of(), "这个分类按及时办理");
        }
        return new Finding<>(Urgency.NORMAL, 0.95, List.of(), "没有着急的词");
    }

    private static List<Span> timely(String text, ReadingWords words) {
        List<Span> excused = words.these("NOT_TIMELY").in(text);
        List<Span> timely = new ArrayList<>(words.these("TIMELY").in(text));
        timely.removeIf(span -> excused.stream().anyMatch(span::overlaps));
        return timely;
    }
}
