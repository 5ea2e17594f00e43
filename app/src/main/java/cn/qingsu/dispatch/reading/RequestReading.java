package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.dispatch.reading.place.PlaceReading;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a text.
 *
 * @param categories at most three, likeliest first
 * @param type null if nothing speaks for any
 * @param object what it is about, such as 路灯; null if unknown
 * @param accused who is complained about, in the text's words; null if nobody is
 * @param people null if none are counted
 * @param matters at least two if the text holds several, else empty
 */
public record RequestReading(
        Legibility legibility,
        PlaceReading place,
        List<Finding<CategoryCode>> categories,
        @Nullable Finding<RequestType> type,
        @Nullable Finding<Urgency> urgency,
        @Nullable Finding<PrivacyLevel> privacy,
        @Nullable Finding<String> object,
        @Nullable Finding<String> accused,
        @Nullable Finding<People> people,
        List<Finding<Money>> money,
        List<Matter> matters) {

    public RequestReading {
        categories = List.copyOf(categories);
        money = List.copyOf(money);
        matters = List.copyOf(matters);
    }

    @Override
    public String toString() {
        return "RequestReading " + legibility; // a citizen's words do not get into logs
    }
}
