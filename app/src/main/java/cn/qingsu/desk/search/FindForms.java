package cn.qingsu.desk.search;

import cn.qingsu.city.Channels;
import cn.qingsu.desk.search.FindForm.Option;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import cn.qingsu.search.Pressing;
import cn.qingsu.search.SearchFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the fields of the search. */
@Component
class FindForms {

    private final CityNames names;
    private final Channels channels;
    private final Chips chips;
    private final FilterAddress addresses;

    FindForms(CityNames names, Channels channels, Chips chips, FilterAddress addresses) {
        this.names = names;
        this.channels = channels;
        this.chips = chips;
        this.addresses = addresses;
    }

    FindForm of(SearchFilter filter) {
        return new FindForm(
                filter.words(),
                text(filter.unit()),
                names.unit(filter.unit()),
                text(filter.category()),
                filter.category() == null ? "" : chips.category(filter.category()),
                text(filter.area()),
                names.area(filter.area()),
                options(
                        Arrays.stream(State.values())
                                .filter(state -> state != State.DRAFT)
                                .toList(),
                        State::label,
                        filter.states()),
                options(List.of(RequestType.values()), RequestType::label, filter.types()),
                options(List.of(Urgency.values()), Urgency::label, filter.urgencies()),
                channels.all().stream()
                        .map(each -> new Option(
                                each.code().value(), each.name(), each.code().equals(filter.channel())))
                        .toList(),
                options(
                        List.of(Pressing.values()),
                        Pressing::label,
                        filter.pressing() == null ? Set.of() : Set.of(filter.pressing())),
                text(filter.from()),
                text(filter.until()),
                filter.supervised(),
                addresses.text(filter),
                chips.of(filter));
    }

    private static <E extends Enum<E>> List<Option> options(List<E> all, Function<E, String> label, Set<E> chosen) {
        return all.stream()
                .map(each -> new Option(each.name(), label.apply(each), chosen.contains(each)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
