package cn.qingsu.intake.attachment;

import cn.qingsu.city.UnitCode;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.content.FileKind;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a request, in the version that is shown now.
 *
 * @param said the reply or supplement that it came with
 * @param thumbnail null for what is no picture
 * @param width,height in pixels; 0 for what is no picture
 * @param name as its sender called it; null if nobody said, and for whoever may not know who the requester is
 * @param account null where the requester sent it
 * @param replaces the version before a part of it was blackened
 */
public record Attachment(
        AttachmentId id,
        RequestId request,
        Purpose purpose,
        @Nullable Long said,
        FileKind kind,
        long size,
        BlobKey content,
        @Nullable BlobKey thumbnail,
        int width,
        int height,
        @Nullable String name,
        @Nullable AccountId account,
        @Nullable UnitCode unit,
        Instant at,
        @Nullable AttachmentId replaces) {

    /** In words, such as {@code 照片}. */
    public String kindLabel() {
        return kind.label();
    }

    /** As it stands in the API, such as {@code JPEG}. */
    public String kindName() {
        return kind.name();
    }

    public String mediaType() {
        return kind.mediaType();
    }

    public boolean isPicture() {
        return kind.family() == FileKind.Family.PICTURE;
    }

    public boolean isSound() {
        return kind.family() == FileKind.Family.SOUND;
    }

    public boolean isRedacted() {
        return replaces != null;
    }

    Attachment nameless() {
        return new Attachment(
                id, request, purpose, said, kind, size, content, thumbnail, width, height, null, account, unit, at,
                replaces);
    }
}
