package cn.qingsu.city;

import cn.qingsu.kernel.Wgs84;

/**
 * Conversions at the border between WGS-84 and the shifted systems of Chinese maps. The shift is a published approximation;
 * going there and back returns to within a centimetre, and a converted point lies within a metre or two of where it belongs.
 */
public final class Coordinates {

    private static final double AXIS = 6_378_245.0; // Krasovsky 1940, metres
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BD_PI = Math.PI * 3000.0 / 180.0;

    private Coordinates() {}

    /** The point that {@code system} calls ({@code lon}, {@code lat}). */
    public static Wgs84 from(CoordinateSystem system, double lon, double lat) {
        return switch (system) {
            case WGS84 -> new Wgs84(lon, lat);
            case GCJ02 -> fromGcj02(lon, lat);
            case BD09 -> fromBd09(lon, lat);
        };
    }

    /** Longitude and latitude of {@code point} in GCJ-02. Outside mainland China's box nothing is shifted. */
    public static double[] toGcj02(Wgs84 point) {
        return shifted(point.lon(), point.lat());
    }

    /** Longitude and latitude of {@code point} in BD-09. */
    public static double[] toBd09(Wgs84 point) {
        double[] gcj = toGcj02(point);
        double radius = Math.hypot(gcj[0], gcj[1]) + 0.000_02 * Math.sin(gcj[1] * BD_PI);
        double angle = Math.atan2(gcj[1], gcj[0]) + 0.000_003 * Math.cos(gcj[0] * BD_PI);
        return new double[] {radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006};
    }

    private static Wgs84 fromGcj02(double lon, double lat) {
        double wLon = lon;
        double wLat = lat;
        for (int round = 0; round < 6; round++) { // a contraction: each round gains about three digits
            double[] there = shifted(wLon, wLat);
            wLon += lon - there[0];
            wLat += lat - there[1];
        }
        return new Wgs84(wLon, wLat);
    }

    private static Wgs84 fromBd09(double lon, double lat) {
        double gLon = lon - 0.0065;
        double gLat = lat - 0.006;
        double bLon = gLon;
        double bLat = gLat;
        for (int round = 0; round < 6; round++) {
            double radius = Math.hypot(gLon, gLat) + 0.000_02 * Math.sin(gLat * BD_PI);
            double angle = Math.atan2(gLat, gLon) + 0.000_003 * Math.cos(gLon * BD_PI);
            gLon += bLon - radius * Math.cos(angle);
            gLat += bLat - radius * Math.sin(angle);
        }
        return fromGcj02(gLon, gLat);
    }

    private static double[] shifted(double lon, double lat) {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new double[] {lon, lat};
        }
        double x = lon - 105.0;
        double y = lat - 35.0;
        double waves = 20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI);
        double north = -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20.0 * Math.sin(y * Math.PI)
                                + 40.0 * Math.sin(y / 3.0 * Math.PI)
                                + 160.0 * Math.sin(y / 12.0 * Math.PI)
                                + 320.0 * Math.sin(y * Math.PI / 30.0))
                        * 2.0
                        / 3.0;
        double east = 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20.0 * Math.sin(x * Math.PI)
                                + 40.0 * Math.sin(x / 3.0 * Math.PI)
                                + 150.0 * Math.sin(x / 12.0 * Math.PI)
                                + 300.0 * Math.sin(x / 30.0 * Math.PI))
                        * 2.0
                        / 3.0;
        double latitude = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(latitude), 2);
        double root = Math.sqrt(magic);
        double perLat = AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root);
        double perLon = AXIS / root * Math.cos(latitude);
        return new double[] {lon + Math.toDegrees(east / perLon), lat + Math.toDegrees(north / perLat)};
    }
}
