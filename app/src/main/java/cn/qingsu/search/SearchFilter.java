package cn.qingsu.search;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request must fulfil to be found: all that is said here. Empty sets and nulls leave open.
 *
 * @param words as they were typed; blank for none
 * @param unit it or a unit below it holds or held the request
 * @param category the code of a category, or the first digits of its code for all below
 * @param area a district, a street or a community
 * @param from the first day on which it may have been registered
 * @param until the last
 */
public record SearchFilter(
        String words,
        @Nullable UnitCode unit,
        Set<State> states,
        @Nullable String category,
        @Nullable AreaCode area,
        Set<RequestType> types,
        Set<Urgency> urgencies,
        @Nullable ChannelCode channel,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Pressing pressing,
        boolean supervised) {

    /** Everything. */
    public static final SearchFilter ALL =
            new SearchFilter("", null, Set.of(), null, null, Set.of(), Set.of(), null, null, null, null, false);

    public SearchFilter {
        words = words.strip();
        states = Set.copyOf(states);
        types = Set.copyOf(types);
        urgencies = Set.copyOf(urgencies);
    }

    /** The same filter with these words. */
    public SearchFilter saying(String other) {
        return new SearchFilter(
                other, unit, states, category, area, types, urgencies, channel, from, until, pressing, supervised);
    }

    /** Whether it asks for nothing but words. */
    public boolean isByWordsAlone() {
        return saying("").equals(ALL);
    }
}
