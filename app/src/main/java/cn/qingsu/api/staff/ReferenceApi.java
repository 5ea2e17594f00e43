package cn.qingsu.api.staff;

import cn.qingsu.city.Area;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.Channel;
import cn.qingsu.city.Channels;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The city's codes, by part of a name. */
@RestController
@RequestMapping("/api/v1/reference")
@Tag(name = "基础数据", description = "按名称查代码；q 为名称的一部分")
class ReferenceApi {

    private static final int MOST = 500;

    private final Units units;
    private final Categories categories;
    private final Areas areas;
    private final Channels channels;
    private final OutOfScope situations;

    ReferenceApi(Units units, Categories categories, Areas areas, Channels channels, OutOfScope situations) {
        this.units = units;
        this.categories = categories;
        this.areas = areas;
        this.channels = channels;
        this.situations = situations;
    }

    @GetMapping("/units")
    @Operation(summary = "承办单位")
    List<Unit> units(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "50") int limit) {
        return units.named(q.strip(), Paging.cut(limit, MOST));
    }

    @GetMapping("/categories")
    @Operation(summary = "诉求分类", description = "不带 q 时返回全部。")
    List<Category> categories(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "50") int limit) {
        return q.isBlank() ? categories.all() : categories.named(q.strip(), Paging.cut(limit, MOST));
    }

    @GetMapping("/areas")
    @Operation(summary = "区划", description = "区（市）、镇街和社区。")
    List<Area> areas(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "50") int limit) {
        return areas.named(q.strip(), Paging.cut(limit, MOST));
    }

    @GetMapping("/channels")
    @Operation(summary = "来源渠道")
    List<Channel> channels(@RequestParam(defaultValue = "") String q) {
        return channels.all().stream()
                .filter(each -> each.name().contains(q.strip()))
                .toList();
    }

    @GetMapping("/situations")
    @Operation(summary = "不予受理情形", description = "不带 q 时返回全部。")
    List<Situation> situations(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "50") int limit) {
        return q.isBlank() ? situations.all() : situations.named(q.strip(), Paging.cut(limit, MOST));
    }
}
