package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Wgs84;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a picture; taken out of it, and kept only as long as it is useful.
 *
 * @param orientation 1 to 8 as EXIF counts; 1 is upright
 * @param point where it was taken
 * @param takenAt by the camera's clock, in whatever zone it stood
 */
public record Shot(
        int orientation, @Nullable Wgs84 point, @Nullable LocalDateTime takenAt) {

    public static final Shot UNKNOWN = new Shot(1, null, null);
}
