package cn.qingsu.desk.file;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A file as a case's page shows it.
 *
 * @param purpose such as {@code 处理前}
 * @param seen who sees it besides staff
 * @param who the unit that attached it, or the requester, whose case it may be or one that was merged into it
 * @param mayReveal whether something was blackened, and the officer may see what, for a stated purpose
 */
public record FileView(
        String id,
        String purpose,
        String seen,
        String kind,
        @Nullable String name,
        String size,
        String who,
        String at,
        String media,
        boolean picture,
        boolean sound,
        boolean redacted,
        boolean mayRedact,
        boolean mayReveal,
        int width,
        int height) {

    private static final long KILOBYTE = 1024;

    /** @param joined whether the requester of a case that was merged into the one shown has sent it */
    static FileView of(Attachment file, boolean joined, boolean mayRedact, boolean mayReveal, CityNames names) {
        return new FileView(
                file.id().toString(),
                file.purpose().label(),
                joined ? "那位诉求人可见" : seen(file.purpose()),
                file.kindLabel(),
                file.name(),
                size(file.size()),
                file.unit() == null ? (joined ? "并单的诉求人" : "诉求人") : names.unit(file.unit()),
                Moments.minute(file.at()),
                file.mediaType(),
                file.isPicture(),
                file.isSound(),
                file.isRedacted(),
                mayRedact,
                mayReveal,
                file.width(),
                file.height());
    }

    private static String seen(Purpose purpose) {
        return switch (purpose) {
            case MATTER, SUPPLEMENT -> "诉求人可见";
            case BEFORE, AFTER -> "审核通过后诉求人可见";
            case INTERNAL -> "内部，诉求人看不到";
        };
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, bytes / KILOBYTE) + " KB"
                : Math.round(bytes * 10.0 / KILOBYTE / KILOBYTE) / 10.0 + " MB";
    }
}
