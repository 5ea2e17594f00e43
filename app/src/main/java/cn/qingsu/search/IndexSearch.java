package cn.qingsu.search;

import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks from the newest request backwards, a month first, then two, then four: a common word is found in few steps since it is in the first
 * month, and a rare one since the steps grow. What the index names is read by {@link Cases}, which has the last word on who sees what.
 */
@Component
class IndexSearch implements Search {

    /** Looks at the index for one page; what lies beyond is left to the next page. */
    private static final int MOST_STEPS = 40;

    private final Lookup lookup;
    private final Condition conditions;
    private final Access access;
    private final Cases cases;
    private final Passages passages;
    private final Clock clock;

    IndexSearch(Lookup lookup, Condition conditions, Access access, Cases cases, Passages passages, Clock clock) {
        this.lookup = lookup;
        this.conditions = conditions;
        this.access = access;
        this.cases = cases;
        this.passages = passages;
        this.clock = clock;
    }

    @Override
    public Decision<SearchFilter> checked(SearchFilter filter) {
        return SearchWords.read(filter.words()).map(words -> filter);
    }

    @Override
    public Decision<Slice<Found>> find(SearchFilter filter, Officer officer, @Nullable String after, int limit) {
        return SearchWords.read(filter.words()).map(words -> {
            Lookup.Span span = span(filter, after);
            return span == null ? new Slice<>(List.of(), null) : page(span, words, filter, officer, limit);
        });
    }

    private Slice<Found> page(Lookup.Span span, SearchWords words, SearchFilter filter, Officer officer, int limit) {
        Condition.Said condition = conditions.of(filter, access.reach(officer), clock.instant());
        Integer[] pairs = words.pairs();
        List<Found> found = new ArrayList<>();
        long end = span.end();
        Window window = Window.below(end);
        for (int steps = 0; end > span.first() && steps < MOST_STEPS && found.size() <= limit; steps++) {
            long first = Math.max(span.first(), window.start());
            int wanted = limit + 1 - found.size();
            List<Long> ids = lookup.newest(window, new Lookup.Span(first, end), pairs, condition, wanted);
            found.addAll(read(ids, words, officer));
            if (ids.size() < wanted) {
                end = first;
                window = window.before();
            } else {
                end = ids.getLast();
            }
        }
        if (found.size() > limit) {
            return Slice.of(found, limit, each -> each.row().id().value());
        }
        return new Slice<>(found, end > span.first() ? TimeSorted.text(end) : null);
    }

    /** Those that the officer may open and that do say the words, in the order of {@code ids}. */
    private List<Found> read(List<Long> ids, SearchWords words, Officer officer) {
        List<RequestId> requests = ids.stream().map(RequestId::new).toList();
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<RequestId, CaseRow> rows = cases.rows(requests, officer);
        Map<RequestId, List<Passage>> said = words.isEmpty() ? Map.of() : passages.of(rows.keySet());
        List<Found> found = new ArrayList<>();
        for (RequestId id : requests) {
            CaseRow row = rows.get(id);
            List<Passage> texts = said.getOrDefault(id, List.of());
            if (row != null && says(texts, words)) {
                found.add(new Found(row, Excerpts.of(texts, words)));
            }
        }
        return found;
    }

    private static boolean says(List<Passage> texts, SearchWords words) {
        return words.isEmpty()
                || words.allIn(
                        texts.stream().map(Passage::text).map(Letters::plain).toList());
    }

    /** From where to where it is looked; null if nothing can be there. */
    private Lookup.@Nullable Span span(SearchFilter filter, @Nullable String after) {
        OptionalLong oldest = lookup.oldest();
        OptionalLong newest = lookup.newest();
        if (oldest.isEmpty() || newest.isEmpty()) {
            return null;
        }
        long first = oldest.getAsLong();
        long end = newest.getAsLong() + 1;
        if (filter.from() != null) {
            first = Math.max(first, TimeSorted.firstAt(CityTime.startOf(filter.from())));
        }
        if (filter.until() != null) {
            end = Math.min(
                    end, TimeSorted.firstAt(CityTime.startOf(filter.until().plusDays(1))));
        }
        if (after != null) {
            end = Math.min(end, TimeSorted.parse(after));
        }
        return first < end ? new Lookup.Span(first, end) : null;
    }

    @Override
    public int count(SearchFilter filter, Officer officer, int most) {
        Lookup.Span span = span(filter, null);
        if (span == null
                || !(SearchWords.read(filter.words()) instanceof Decision.Accepted<SearchWords>(SearchWords words))) {
            return 0;
        }
        Condition.Said condition = conditions.of(filter, access.reach(officer), clock.instant());
        int counted = 0;
        long end = span.end();
        for (Window window = Window.below(end); end > span.first() && counted < most; window = window.before()) {
            long first = Math.max(span.first(), window.start());
            counted += lookup.newest(window, new Lookup.Span(first, end), words.pairs(), condition, most - counted)
                    .size();
            end = first;
        }
        return counted;
    }

    @Override
    public List<String> passedOver(String words) {
        return SearchWords.read(words) instanceof Decision.Accepted<SearchWords>(SearchWords read)
                ? read.passedOver()
                : List.of();
    }

    @Override
    public boolean isLikeAPhone(String typed) {
        return SearchWords.isLikeAPhone(typed);
    }
}
