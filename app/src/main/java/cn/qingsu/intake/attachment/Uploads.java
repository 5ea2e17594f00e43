package cn.qingsu.intake.attachment;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Located;
import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.intake.attachment.Uploaded.TakenAt;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.intake.attachment.blob.BlobStore.Staged;
import cn.qingsu.intake.attachment.content.Recognised;
import cn.qingsu.intake.attachment.content.Recognition;
import cn.qingsu.intake.attachment.content.Shot;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Wgs84;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in, before the form that they belong to is sent. */
@Service
public class Uploads {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final long MEGABYTE = 1L << 20;
    private static final String PLACE = "附件规则：附件文件夹须属于本数据库";
    private static final String LIMITS = "附件规则：大小和数量有上限";

    private final BlobStore store;
    private final StoreOwner owner;
    private final Blobs blobs;
    private final UploadRows rows;
    private final AttachmentLimits limits;
    private final VisitorUploads visitors;
    private final Workshop workshop;
    private final Areas areas;
    private final TransactionOperations transactions;
    private final Clock clock;

    Uploads(
            BlobStore store,
            StoreOwner owner,
            Blobs blobs,
            UploadRows rows,
            AttachmentLimits limits,
            VisitorUploads visitors,
            Workshop workshop,
            Areas areas,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.owner = owner;
        this.blobs = blobs;
        this.rows = rows;
        this.limits = limits;
        this.visitors = visitors;
        this.workshop = workshop;
        this.areas = areas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Looks a file through and keeps it for a day, within which it can be attached. Pictures are kept without what their cameras wrote
     * into them.
     *
     * @param name as its sender calls it; believed in nothing
     * @return refused with a code that begins with {@code file-}, {@code picture-}, {@code pdf-} or {@code office-}, or with {@code
     *     too-many-uploads}, or with {@code files-off}
     * @throws IOException if the sender has gone, or nothing can be written
     */
    public Decision<Uploaded> take(InputStream bytes, @Nullable String name, Sender sender) throws IOException {
        if (sender instanceof Sender.Visitor(String address)
                && !visitors.oneMore(address, limits.visitorFilesAnHour())) {
            return Decision.refused("too-many-uploads", LIMITS, "这一小时传得太多了，请过一会儿再传。");
        }
        if (!owner.claim()) {
            return Decision.refused("files-off", PLACE, "现在收不了附件，请联系系统管理员；文字可以先提交，以后再补充材料。");
        }
        boolean visitor = sender instanceof Sender.Visitor;
        if (rows.bytes(visitor) > limits.unattachedBytes(visitor)) {
            return Decision.refused("too-many-uploads", LIMITS, "现在传文件的人太多，请过一会儿再传；文字可以先提交，以后再补充材料。");
        }
        long most = limits.largestFile();
        try (Staged file = store.stage(bytes, most)) {
            if (file.size() == 0) {
                return Decision.refused("file-empty", LIMITS, "这个文件是空的，请重新选择。");
            }
            return workshop.in(() -> looked(file, FileName.clean(name), visitor));
        } catch (BlobStore.TooLarge tooLarge) {
            return Decision.refused("file-too-large", LIMITS, "文件超过 " + most / MEGABYTE + " MB，收不了。照片请选小一点的尺寸，录音请分几段。");
        } catch (Workshop.Busy busy) {
            return Decision.refused("too-many-uploads", LIMITS, "现在传文件的人太多，请过一会儿再传。");
        }
    }

    private Decision<Uploaded> looked(Staged file, @Nullable String name, boolean visitor) throws IOException {
        return switch (Recognition.of(file.bytes(), file.path(), limits.mostPixels())) {
            case Decision.Refused<Recognised> refused -> refused.cast();
            case Decision.Accepted<Recognised>(Recognised known) -> Decision.accepted(kept(file, known, name, visitor));
        };
    }

    private Uploaded kept(Staged file, Recognised known, @Nullable String name, boolean visitor) throws IOException {
        Recognised.Image picture = known.picture();
        if (picture == null) {
            return written(known, file, null, name, visitor);
        }
        try (Staged clean = store.stage(picture.bytes());
                Staged thumbnail = store.stage(picture.thumbnail())) {
            return written(known, clean, thumbnail, name, visitor);
        }
    }

    private Uploaded written(
            Recognised known, Staged content, @Nullable Staged thumbnail, @Nullable String name, boolean visitor) {
        AttachmentId id = AttachmentId.next();
        BlobKey small = thumbnail == null ? null : thumbnail.key();
        Recognised.Image picture = known.picture();
        Upload upload = new Upload(
                id,
                known.kind(),
                content.size(),
                content.key(),
                small,
                picture == null ? 0 : picture.width(),
                picture == null ? 0 : picture.height(),
                rows.seal(id, name));
        String token = token();
        transactions.executeWithoutResult(status -> {
            blobs.keep(thumbnail == null ? List.of(content) : List.of(content, thumbnail));
            rows.keep(upload, token, visitor, clock.instant());
        });
        return new Uploaded(
                token,
                known.kind().label(),
                known.kind().family().name(),
                content.size(),
                picture == null ? null : takenAt(picture.shot()));
    }

    private @Nullable TakenAt takenAt(Shot shot) {
        Wgs84 point = shot.point();
        if (point == null) {
            return null;
        }
        String day = shot.takenAt() == null
                ? null
                : shot.takenAt().getMonthValue() + " 月 " + shot.takenAt().getDayOfMonth() + " 日";
        return areas.locate(point)
                .map(located -> new TakenAt(point.lon(), point.lat(), words(located), day))
                .orElse(null);
    }

    private static String words(Located located) {
        return located.street() == null
                ? located.district().name()
                : located.district().name() + "·" + located.street().name();
    }

    private static String token() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
