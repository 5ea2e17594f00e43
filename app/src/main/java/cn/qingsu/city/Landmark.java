package cn.qingsu.city;

import java.util.List;

/**
 * A place that everybody knows by its name: a square, a station, a hospital, an estate.
 *
 * @param aliases other names
 * @param areas in which it lies; several if the name alone does not tell, as for a university with two campuses
 */
public record Landmark(String name, List<String> aliases, List<AreaCode> areas) {

    public Landmark {
        aliases = List.copyOf(aliases);
        areas = List.copyOf(areas);
    }
}
