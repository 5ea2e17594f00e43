package cn.qingsu.desk.shell;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.request.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Chinese names of the city's codes; a code that is unknown names itself. */
@Component
public class CityNames {

    private final Units units;
    private final Channels channels;
    private final Categories categories;
    private final Areas areas;

    CityNames(Units units, Channels channels, Categories categories, Areas areas) {
        this.units = units;
        this.channels = channels;
        this.categories = categories;
        this.areas = areas;
    }

    public String unit(@Nullable UnitCode code) {
        return code == null ? "" : units.find(code).map(Unit::name).orElse(code.value());
    }

    public String channel(ChannelCode code) {
        return channels.find(code).map(Channel::name).orElse(code.value());
    }

    /** {@code 城市管理 / 市容秩序 / 露天烧烤}; empty for none. */
    public String category(@Nullable CategoryCode code) {
        return code == null ? "" : categories.find(code).map(Category::path).orElse(code.value());
    }

    public String area(@Nullable AreaCode code) {
        return code == null ? "" : areas.path(code);
    }

    /** {@code 市北区·湖岛街道}; the address where no area is known; empty if nothing is. */
    public String place(Place place) {
        AreaCode area = place.area();
        if (area != null) {
            return areas.path(area);
        }
        return place.address() == null ? "" : place.address();
    }

    CityName city() {
        String hotline = unit(Units.CENTRE);
        return new CityName(hotline, hotline);
    }
}
