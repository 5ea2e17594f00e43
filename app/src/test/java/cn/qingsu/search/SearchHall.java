package cn.qingsu.search;

import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CityHall;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A hall in which officers search. */
final class SearchHall implements AutoCloseable {

    final CityHall hall = new CityHall();
    final Search search = hall.bean(Search.class);

    CityHall.Told told(String text) {
        return hall.told(RequestType.COMPLAINT, text);
    }

    /** The index has read all. */
    void followed() {
        hall.bean(Followers.class).catchUp();
    }

    Slice<Found> page(SearchFilter filter, String login, @Nullable String after, int limit) {
        return search.find(filter, hall.officer(login), after, limit).orElseThrow();
    }

    List<RequestId> found(SearchFilter filter, String login) {
        followed();
        return page(filter, login, null, 500).items().stream()
                .map(each -> each.row().id())
                .toList();
    }

    List<RequestId> found(String words, String login) {
        return found(SearchFilter.ALL.saying(words), login);
    }

    static SearchFilter filter(String words, @Nullable String category, Set<State> states) {
        return new SearchFilter(words, null, states, category, null, Set.of(), Set.of(), null, null, null, null, false);
    }

    @Override
    public void close() {
        hall.close();
    }
}
