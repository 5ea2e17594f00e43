package cn.qingsu.city;

import java.util.List;

/**
 * The names of an area.
 *
 * @param others further names in full: aliases, former names, a community's committee
 * @param bare whether the name without 区, 街道, 社区 and so on names it too; false for plain words such as 温泉
 */
public record AreaNames(Area area, List<String> others, boolean bare) {

    public AreaNames {
        others = List.copyOf(others);
    }
}
