package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaLevel;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an area without 区, 街道, 镇, 社区, 村.
 *
 * @param suffix empty for names that have none, such as 官庄
 */
record Stem(Area area, String letters, String suffix) {

    private static final Pattern PARTS = Pattern.compile("(.+?)(街道|社区|新村|镇|村|区|市)");

    static Stem of(Area area) {
        Matcher parts = PARTS.matcher(area.name());
        boolean plain = area.level() == AreaLevel.STREET && !area.name().matches(".*(街道|镇)");
        return parts.matches() && !plain
                ? new Stem(area, parts.group(1), parts.group(2))
                : new Stem(area, area.name(), "");
    }

    /** 沙河新村 is not called 沙河. */
    boolean standsAlone() {
        return letters.length() > 1 && !suffix.equals("新村");
    }

    /** Further names that are as good as the official one. */
    Set<String> inFull() {
        return switch (suffix) {
            case "街道" -> Set.of(letters + "街道办事处", letters + "办事处", letters + "街道办", letters + "街办");
            case "镇" -> Set.of(letters + "镇政府", letters + "镇人民政府");
            case "社区" -> Set.of(letters + "社区居委会", letters + "居委会", letters + "居民委员会");
            case "村" -> Set.of(letters + "村委会", letters + "村民委员会", letters + "村委");
            default -> Set.of();
        };
    }

    /** What people say beside it: a village that became a community is still a village to many. */
    List<String> otherwise() {
        return switch (area.level()) {
            case CITY -> List.of();
            case DISTRICT -> List.of(letters + "区", letters + "市");
            case STREET -> suffix.isEmpty() ? List.of() : List.of(letters + "镇", letters + "街道");
            case COMMUNITY ->
                suffix.isEmpty() || suffix.equals("新村") || letters.endsWith("路")
                        ? List.of()
                        : List.of(letters + "社区", letters + "村", letters + "村委会", letters + "居委会");
        };
    }
}
