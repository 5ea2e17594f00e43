package cn.qingsu.portal.publiccase;

/**
 * A piece of the map in WGS-84 degrees, and how closely it is looked at.
 *
 * @param zoom of the map: the world is 512 × 2^zoom pixels wide
 */
record Window(double west, double south, double east, double north, double zoom) {

    private static final double PIXELS_OF_THE_WORLD = 512;
    private static final double PIXELS_OF_A_CLUSTER = 72;
    private static final double DEEPEST = 18;

    /** Degrees of a square in which cases are counted together. */
    double square() {
        double close = Math.clamp(zoom, 0, DEEPEST);
        return 360 / (PIXELS_OF_THE_WORLD * Math.pow(2, close)) * PIXELS_OF_A_CLUSTER;
    }

    boolean isSound() {
        return west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
    }
}
