package cn.qingsu.intake.attachment;

import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in and waits to be attached.
 *
 * @param token whoever holds it may attach the file, once; never to be put into an address
 * @param kind such as {@code 照片}
 * @param family {@code PICTURE}, {@code SOUND} or {@code DOCUMENT}
 * @param size in bytes, as it is kept
 * @param place where the picture was taken, if its camera wrote it and it lies in the city; told once, here, and kept nowhere
 */
public record Uploaded(
        String token,
        String kind,
        String family,
        long size,
        @Nullable TakenAt place) {

    /**
     * To be offered as the place of the matter, never put there unasked.
     *
     * @param lon,lat in WGS-84
     * @param area district and street in words
     * @param day when, by the camera's clock, such as {@code 11 月 23 日}; null if it did not say
     */
    public record TakenAt(
            double lon, double lat, String area, @Nullable String day) {}

    @Override
    public String toString() {
        return "Uploaded[" + kind + "]";
    }
}
