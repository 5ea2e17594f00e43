package cn.qingsu.desk.search;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.search.FilterAddress.Condition;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import cn.qingsu.search.Pressing;
import cn.qingsu.search.SearchFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says a filter in words, condition by condition, each with the way to be rid of it. */
@Component
class Chips {

    private static final int WHOLE_CATEGORY = 6;
    private static final int BRANCH = 4;

    private final CityNames names;
    private final Categories categories;
    private final FilterAddress addresses;

    Chips(CityNames names, Categories categories, FilterAddress addresses) {
        this.names = names;
        this.categories = categories;
        this.addresses = addresses;
    }

    /** The words are left to their box. */
    List<Chip> of(SearchFilter filter) {
        List<Condition> all = addresses.conditions(filter);
        return all.stream()
                .filter(each -> !each.name().equals("q"))
                .map(each -> new Chip(
                        label(each),
                        FilterAddress.href(FilterAddress.text(
                                all.stream().filter(other -> other != each).toList()))))
                .toList();
    }

    private String label(Condition condition) {
        String value = condition.value();
        return switch (condition.name()) {
            case "unit" -> names.unit(new UnitCode(value));
            case "state" -> State.valueOf(value).label();
            case "category" -> category(value);
            case "area" -> names.area(new AreaCode(value));
            case "type" -> RequestType.valueOf(value).label();
            case "urgency" -> Urgency.valueOf(value).label();
            case "channel" -> names.channel(new ChannelCode(value));
            case "from" -> value + " 起";
            case "until" -> value + " 止";
            case "pressing" -> Pressing.valueOf(value).label();
            case "supervised" -> "督办";
            default -> value;
        };
    }

    /** A category, or the branch of the tree above it. */
    String category(String code) {
        if (code.length() == WHOLE_CATEGORY) {
            return names.category(new CategoryCode(code));
        }
        return categories.all().stream()
                .filter(each -> each.code().value().startsWith(code))
                .findFirst()
                .map(each -> code.length() == BRANCH ? each.l1() + " / " + each.l2() : each.l1())
                .orElse(code);
    }
}
