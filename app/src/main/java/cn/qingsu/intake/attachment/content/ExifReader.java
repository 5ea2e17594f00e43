package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Wgs84;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from an EXIF block (a TIFF structure) how the camera was held, where and when. What is damaged is unknown. */
final class ExifReader {

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int LAT_REF = 1;
    private static final int LAT = 2;
    private static final int LON_REF = 3;
    private static final int LON = 4;
    private static final int MOST_FIELDS = 500;
    private static final int FIELD = 12;
    private static final int RATIONAL = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

    private final Bytes tiff;
    private final boolean little;

    private ExifReader(Bytes tiff) {
        this.tiff = tiff;
        this.little = tiff.has(0, "II*\0");
    }

    static Shot read(Bytes tiff) {
        if (!tiff.has(0, "II*\0") && !tiff.has(0, "MM\0*")) {
            return Shot.UNKNOWN;
        }
        try {
            return new ExifReader(tiff).shot();
        } catch (Bytes.Damaged damaged) {
            return Shot.UNKNOWN;
        }
    }

    private Shot shot() {
        Map<Integer, Integer> first = fields(at32(4));
        Integer turned = first.get(ORIENTATION);
        int orientation = turned == null ? 1 : at16(turned + 8);
        return new Shot(
                orientation >= 1 && orientation <= 8 ? orientation : 1, point(first.get(GPS)), taken(first.get(EXIF)));
    }

    /** Where each field of a directory lies, by its tag. */
    private Map<Integer, Integer> fields(long directory) {
        Map<Integer, Integer> fields = new HashMap<>();
        int place = (int) Math.min(directory, Integer.MAX_VALUE - 8);
        int count = Math.min(at16(place), MOST_FIELDS);
        for (int n = 0; n < count; n++) {
            int field = place + 2 + n * FIELD;
            fields.putIfAbsent(at16(field), field);
        }
        return fields;
    }

    private @Nullable Wgs84 point(@Nullable Integer gps) {
        if (gps == null) {
            return null;
        }
        try {
            Map<Integer, Integer> fields = fields(at32(gps + 8));
            Double lat = degrees(fields.get(LAT), fields.get(LAT_REF), 'S');
            Double lon = degrees(fields.get(LON), fields.get(LON_REF), 'W');
            if (lat == null || lon == null || (lat == 0 && lon == 0)) {
                return null;
            }
            return new Wgs84(lon, lat);
        } catch (Bytes.Damaged | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private @Nullable Double degrees(@Nullable Integer field, @Nullable Integer side, char negative) {
        if (field == null || at16(field + 2) != RATIONAL || at32(field + 4) != 3) {
            return null;
        }
        int place = (int) Math.min(at32(field + 8), Integer.MAX_VALUE - 32);
        double degrees = rational(place) + rational(place + 8) / 60 + rational(place + 16) / 3600;
        if (Double.isNaN(degrees) || Double.isInfinite(degrees)) {
            return null;
        }
        return side != null && tiff.at(side + 8) == negative ? -degrees : degrees;
    }

    private double rational(int place) {
        return (double) at32(place) / at32(place + 4);
    }

    private @Nullable LocalDateTime taken(@Nullable Integer exif) {
        if (exif == null) {
            return null;
        }
        try {
            Integer field = fields(at32(exif + 8)).get(TAKEN);
            if (field == null) {
                return null;
            }
            int place = (int) Math.min(at32(field + 8), Integer.MAX_VALUE - 32);
            return LocalDateTime.parse(tiff.ascii(place, 19), TIME);
        } catch (Bytes.Damaged | DateTimeException unreadable) {
            return null;
        }
    }

    private int at16(int place) {
        return little ? tiff.little16(place) : tiff.big16(place);
    }

    private long at32(int place) {
        return little ? tiff.little32(place) : tiff.big32(place);
    }
}
