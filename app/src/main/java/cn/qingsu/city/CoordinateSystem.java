package cn.qingsu.city;

import java.util.Optional;

/** In which system a map or a device gives degrees. Qingsu keeps WGS-84 only. */
public enum CoordinateSystem {
    /** GPS, OpenStreetMap, 天地图 (CGCS2000 differs by centimetres). */
    WGS84,
    /** 高德, 腾讯 and other maps published in mainland China. */
    GCJ02,
    /** 百度. */
    BD09;

    /** Reads {@code wgs84}, {@code gcj02}, {@code bd09} in any case. */
    public static Optional<CoordinateSystem> named(String text) {
        for (CoordinateSystem system : values()) {
            if (system.name().equalsIgnoreCase(text.strip().replace("-", ""))) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }
}
