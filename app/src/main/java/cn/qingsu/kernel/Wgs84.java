package cn.qingsu.kernel;

/**
 * A point on the earth in WGS-84 degrees, the only system in which Qingsu keeps coordinates.
 *
 * @param lon longitude, −180 to 180
 * @param lat latitude, −90 to 90
 */
public record Wgs84(double lon, double lat) {

    public Wgs84 {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("not a point on the earth");
        }
    }

    /** Great-circle distance in metres on a sphere of the earth's mean radius; off by at most 0.5 %. */
    public double metresTo(Wgs84 other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
