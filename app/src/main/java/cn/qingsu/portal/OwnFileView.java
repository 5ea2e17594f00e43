package cn.qingsu.portal;

import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.portal.words.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as the requester's page shows it.
 *
 * @param title what it is, in words
 * @param name as it was called; null if it was not
 * @param media for the player of recordings
 */
public record OwnFileView(
        String id,
        String title,
        @Nullable String name,
        String size,
        String at,
        String media,
        boolean picture,
        boolean sound,
        boolean own,
        boolean before,
        int width,
        int height) {

    private static final long KILOBYTE = 1024;

    /** The requester's own files and the unit's, each oldest first. */
    public record Both(List<OwnFileView> own, List<OwnFileView> before, List<OwnFileView> after) {}

    static Both of(List<Attachment> files, Instant now, Words words) {
        List<OwnFileView> all = files.stream().map(file -> of(file, now, words)).toList();
        return new Both(
                all.stream().filter(OwnFileView::own).toList(),
                all.stream().filter(file -> !file.own() && file.before()).toList(),
                all.stream().filter(file -> !file.own() && !file.before()).toList());
    }

    private static OwnFileView of(Attachment file, Instant now, Words words) {
        return new OwnFileView(
                file.id().toString(),
                words.say("file."
                        + (file.purpose().isRequesters()
                                ? kind(file)
                                : file.purpose().name())),
                file.name(),
                size(file.size()),
                SpokenTime.moment(file.at(), now, words.locale()),
                file.mediaType(),
                file.isPicture(),
                file.isSound(),
                file.purpose().isRequesters(),
                file.purpose() == Purpose.BEFORE,
                file.width(),
                file.height());
    }

    private static String kind(Attachment file) {
        return file.isPicture() ? "picture" : file.isSound() ? "sound" : "document";
    }

    private static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, bytes / KILOBYTE) + " KB"
                : Math.round(bytes * 10.0 / KILOBYTE / KILOBYTE) / 10.0 + " MB";
    }
}
