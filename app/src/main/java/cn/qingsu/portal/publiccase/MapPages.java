package cn.qingsu.portal.publiccase;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** What is being worked on, where: a list that anybody can read, and a map beside it. */
@Controller
class MapPages {

    private static final int MOST_DISTRICTS = 60;

    private final PublicCases cases;
    private final Titles titles;
    private final Areas areas;

    MapPages(PublicCases cases, Titles titles, Areas areas) {
        this.cases = cases;
        this.titles = titles;
        this.areas = areas;
    }

    /** What is typed into the filter, and the map's window where a script sends it. */
    record Asked(
            @Nullable String days,
            @Nullable String stage,
            @Nullable String district,
            @Nullable String after,
            @Nullable Double west,
            @Nullable Double south,
            @Nullable Double east,
            @Nullable Double north,
            @Nullable Double zoom) {

        Filter filter() {
            return Filter.of(days, stage, district);
        }

        @Nullable
        Window window() {
            if (west == null || south == null || east == null || north == null || zoom == null) {
                return null;
            }
            Window window = new Window(west, south, east, north, zoom);
            return window.isSound() ? window : null;
        }
    }

    /**
     * @param cases how many lie here; {@code title} and what follows are those of the one case, if it is one
     */
    record Point(
            double lon, double lat, int cases, @Nullable Titled one) {}

    @GetMapping("/portal/map")
    String page(@ModelAttribute Asked asked, Model model) {
        list(asked, model);
        model.addAttribute("asked", asked);
        model.addAttribute("districts", districts());
        return "portal/map";
    }

    /** The list alone, for a page whose map was moved. */
    @GetMapping("/portal/map/list")
    String part(@ModelAttribute Asked asked, Model model) {
        list(asked, model);
        return "portal/map-list";
    }

    private void list(Asked asked, Model model) {
        model.addAttribute(
                "page",
                cases.list(asked.window(), asked.filter(), asked.after()).map(titles::of));
    }

    @GetMapping("/portal/map/points.json")
    @ResponseBody
    List<Point> points(@ModelAttribute Asked asked) {
        Window window = asked.window();
        if (window == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return cases.clusters(window, asked.filter()).stream()
                .map(each -> new Point(
                        each.lon(), each.lat(), each.cases(), each.one() == null ? null : titles.of(each.one())))
                .toList();
    }

    private List<Area> districts() {
        return Stream.of("区", "市")
                .flatMap(end -> areas.named(end, MOST_DISTRICTS).stream())
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .distinct()
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }
}
