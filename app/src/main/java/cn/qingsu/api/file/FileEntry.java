package cn.qingsu.api.file;

import cn.qingsu.city.UnitCode;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.Purpose;
import cn.qingsu.kernel.RequestId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a request.
 *
 * @param name as its sender called it, for whoever may know who that was
 * @param width,height of a picture, in pixels
 * @param unit which attached it; absent where the requester did
 * @param joined true where it came from the requester of a case that was merged into the one asked for; else absent
 */
@Schema(description = "诉求的一个附件")
public record FileEntry(
        @Schema(type = "string", example = "0k9v3w2m7q1xa") AttachmentId id,

        @Schema(description = "用途") Purpose purpose,
        @Schema(description = "按内容判定的类型", example = "JPEG") String kind,
        @Schema(example = "image/jpeg") String mediaType,
        @Schema(description = "字节数", example = "183204") long size,
        @Nullable String name,
        @Nullable Integer width,
        @Nullable Integer height,
        @Schema(type = "string") @Nullable UnitCode unit,
        Instant at,
        @Schema(description = "图上有遮挡") boolean redacted,
        @Schema(description = "由并入这件诉求的另一件的诉求人补充") @Nullable Boolean joined) {

    public static FileEntry of(Attachment file) {
        return of(file, file.request());
    }

    /** @param asked the case that is asked for, with which those are told that the requesters of merged ones have sent */
    public static FileEntry of(Attachment file, RequestId asked) {
        return new FileEntry(
                file.id(),
                file.purpose(),
                file.kindName(),
                file.mediaType(),
                file.size(),
                file.name(),
                file.isPicture() ? file.width() : null,
                file.isPicture() ? file.height() : null,
                file.unit(),
                file.at(),
                file.isRedacted(),
                file.request().equals(asked) ? null : true);
    }
}
