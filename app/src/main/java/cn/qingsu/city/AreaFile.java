package cn.qingsu.city;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON file of street boundaries and how to read it.
 *
 * @param codeProperty the property that holds the official code of 9 digits
 * @param attribution what must be shown beside the map; null to take it from the file: its member {@code attribution}, or
 *     OpenStreetMap's words if features carry an {@code osm_id}
 */
public record AreaFile(
        Path file,
        String codeProperty,
        CoordinateSystem system,
        @Nullable String attribution) {

    /** The property that is looked at when nothing else is said. */
    public static final String CODE_PROPERTY = "nbs_street_code";
}
