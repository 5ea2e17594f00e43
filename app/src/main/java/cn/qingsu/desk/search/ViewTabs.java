package cn.qingsu.desk.search;

import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.search.Search;
import cn.qingsu.search.SearchFilter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An officer's saved views with their counts. */
@Component
class ViewTabs {

    private static final int COUNTED = 1_000;

    /** Beside a list; where a big unit shares more, the rest stands on the page of all views. */
    private static final int MOST_BESIDE = 20;

    /** Several pages of one officer ask at once, and again every half minute. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private record Asked(AccountId account, SearchFilter filter) {}

    private final SavedViews views;
    private final FilterAddress addresses;
    private final Chips chips;
    private final Search search;
    private final Accounts accounts;
    private final Cache<Asked, Integer> counts =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(10_000).build();

    ViewTabs(SavedViews views, FilterAddress addresses, Chips chips, Search search, Accounts accounts) {
        this.accounts = accounts;
        this.views = views;
        this.addresses = addresses;
        this.chips = chips;
        this.search = search;
    }

    /** @param shown the filter of the page that is open, as it stands in its address */
    List<ViewTab> beside(Officer officer, String shown) {
        return tabs(views.of(officer).stream().limit(MOST_BESIDE).toList(), officer, shown);
    }

    List<ViewTab> all(Officer officer) {
        return tabs(views.of(officer), officer, "");
    }

    private List<ViewTab> tabs(List<SavedView> all, Officer officer, String shown) {
        Map<AccountId, String> owners = accounts.names(all.stream()
                .map(SavedView::owner)
                .filter(owner -> !owner.equals(officer.account()))
                .collect(Collectors.toSet()));
        return all.stream().map(view -> tab(view, owners, officer, shown)).toList();
    }

    private ViewTab tab(SavedView view, Map<AccountId, String> owners, Officer officer, String shown) {
        // what the city no longer knows, such as a unit of the past, leaves a view without conditions: it finds nothing
        Decision<SearchFilter> filter = addresses.read(view.filter());
        return new ViewTab(
                TimeSorted.text(view.id()),
                view.name(),
                FilterAddress.href(view.filter()),
                filter instanceof Decision.Accepted<SearchFilter>(SearchFilter read) ? count(officer, read) : 0,
                view.unit() != null,
                view.desk() == null ? "" : view.desk().label(),
                owners.getOrDefault(view.owner(), ""),
                view.desk() != null
                        && (view.owner().equals(officer.account())
                                || Leading.desks(officer).contains(view.desk())),
                view.owner().equals(officer.account()),
                !shown.isEmpty() && view.filter().equals(shown),
                filter instanceof Decision.Accepted<SearchFilter>(SearchFilter read) ? told(read) : "条件已失效");
    }

    private int count(Officer officer, SearchFilter filter) {
        return counts.get(
                new Asked(officer.account(), filter), asked -> search.count(asked.filter(), officer, COUNTED));
    }

    private String told(SearchFilter filter) {
        return Stream.concat(
                        filter.words().isEmpty() ? Stream.empty() : Stream.of("“" + filter.words() + "”"),
                        chips.of(filter).stream().map(Chip::label))
                .collect(Collectors.joining("、"));
    }
}
