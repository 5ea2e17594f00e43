package cn.qingsu.portal;

import cn.qingsu.kernel.Wgs84;
import org.jspecify.annotations.Nullable;

/** Reads the pin that a map or the browser's positioning put into the form. */
final class Pin {

    /** What is to be said of it. */
    static final String UNREADABLE = "problem.map";

    private Pin() {}

    static @Nullable Wgs84 of(SubmitForm form) {
        if (isBlank(form.lon()) && isBlank(form.lat())) {
            return null;
        }
        try {
            return new Wgs84(degrees(form.lon()), degrees(form.lat()));
        } catch (IllegalArgumentException notOnEarth) {
            return null;
        }
    }

    /** Something stands in the fields, but it is no point on the earth. */
    static boolean isUnreadable(SubmitForm form) {
        return of(form) == null && !(isBlank(form.lon()) && isBlank(form.lat()));
    }

    private static double degrees(@Nullable String text) {
        return Double.parseDouble(text == null ? "" : text.strip());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
