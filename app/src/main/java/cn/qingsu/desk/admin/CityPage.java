package cn.qingsu.desk.admin;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Channel;
import cn.qingsu.city.Channels;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The city's data to look things up in: units, categories, channels, areas, situations beyond remit. */
@DeskPage
class CityPage {

    private static final int SHOWN = 200;

    private static final Map<String, List<String>> HEADS = Map.of(
            "units", List.of("代码", "名称", "层级", "上级"),
            "categories", List.of("代码", "分类", "承办规则", "时限"),
            "channels", List.of("代码", "名称", "特点", "回访"),
            "areas", List.of("代码", "名称", "路径", ""),
            "situations", List.of("代码", "情形", "类别", "规范用语"));

    private final Units units;
    private final Areas areas;
    private final Categories categories;
    private final Channels channels;
    private final OutOfScope outOfScope;
    private final CityNames names;

    CityPage(
            Units units,
            Areas areas,
            Categories categories,
            Channels channels,
            OutOfScope outOfScope,
            CityNames names) {
        this.units = units;
        this.areas = areas;
        this.categories = categories;
        this.channels = channels;
        this.outOfScope = outOfScope;
        this.names = names;
    }

    @GetMapping("/desk/admin/city")
    String city(
            @RequestParam(defaultValue = "units") String of,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Administrators.only(officer);
        if (!HEADS.containsKey(of)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("of", of);
        model.addAttribute("q", q);
        model.addAttribute("heads", HEADS.get(of));
        model.addAttribute("lines", lines(of, q.strip()));
        model.addAttribute("most", SHOWN);
        return "desk/admin/city";
    }

    private List<List<String>> lines(String of, String q) {
        return switch (of) {
            case "categories" ->
                (q.isEmpty() ? categories.all() : categories.named(q, SHOWN))
                        .stream()
                                .map(each -> List.of(
                                        each.code().value(),
                                        each.path(),
                                        each.leadRule(),
                                        each.sla().label()))
                                .toList();
            case "channels" ->
                channels.all().stream()
                        .filter(each -> each.name().contains(q))
                        .map(CityPage::line)
                        .toList();
            case "areas" ->
                q.isEmpty()
                        ? List.of()
                        : areas.named(q, SHOWN).stream()
                                .map(each -> List.of(each.code().value(), each.name(), areas.path(each.code()), ""))
                                .toList();
            case "situations" ->
                (q.isEmpty() ? outOfScope.all() : outOfScope.named(q, SHOWN))
                        .stream()
                                .map(each -> List.of(each.code().value(), each.text(), each.group(), each.wording()))
                                .toList();
            default -> units(q);
        };
    }

    private List<List<String>> units(String q) {
        List<Unit> found = q.isEmpty() ? units.children(Units.CENTRE) : units.named(q, SHOWN);
        List<List<String>> lines = new ArrayList<>();
        found.stream()
                .limit(SHOWN)
                .forEach(each -> lines.add(
                        List.of(each.code().value(), each.name(), each.level().label(), names.unit(each.parent()))));
        return lines;
    }

    private static List<String> line(Channel channel) {
        String kinds = Stream.of(
                        channel.online() ? "线上" : "",
                        channel.partner() ? "外部系统" : "",
                        channel.answersBack() ? "结果回传" : "",
                        channel.streetDirect() ? "镇街直办" : "",
                        channel.enterprise() ? "涉企" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("、"));
        return List.of(channel.code().value(), channel.name(), kinds, channel.callback() ? "默认回访" : "不回访");
    }
}
