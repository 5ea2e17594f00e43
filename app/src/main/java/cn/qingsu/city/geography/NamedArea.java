package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.kernel.Wgs84;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area with everything by which people and maps find it.
 *
 * @param committee the full name of a community's committee, where it differs
 * @param bare whether its name without the suffix names it too; false for plain words such as 温泉
 * @param centre a point inside, where the city's files know one
 */
record NamedArea(
        Area area,
        @Nullable String committee,
        List<String> aliases,
        boolean bare,
        @Nullable Wgs84 centre) {

    NamedArea {
        aliases = List.copyOf(aliases);
    }

    AreaCode code() {
        return area.code();
    }

    String name() {
        return area.name();
    }
}
