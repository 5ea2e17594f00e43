package cn.qingsu.city;

import cn.qingsu.kernel.Wgs84;
import java.util.List;
import java.util.Optional;

/**
 * Boundaries for maps: GeoJSON text in WGS-84, simplified for a browser. Each feature has the properties {@code code},
 * {@code name}, {@code district}, {@code approximate} and {@code attribution}.
 */
public interface AreaShapes {

    String districts();

    String streets();

    /** The streets of one district; an empty collection if there is no such district. */
    String streets(AreaCode district);

    /** One area's boundary as a collection of one feature or none. */
    String of(AreaCode area);

    /** The words that must stand beside a map of these boundaries; those drawn by us say 示意. */
    List<String> attributions();

    /** A point inside the area, to centre a map on. */
    Optional<Wgs84> centre(AreaCode area);
}
