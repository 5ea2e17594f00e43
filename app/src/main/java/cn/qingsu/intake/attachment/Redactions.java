package cn.qingsu.intake.attachment;

import cn.qingsu.identity.Officer;
import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.intake.attachment.blob.BlobStore.Staged;
import cn.qingsu.intake.attachment.content.Darkroom;
import cn.qingsu.intake.attachment.content.Recognised;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Blackens parts of pictures. What is shown from then on holds nothing of what was under the black; the version before is kept from view. */
@Service
public class Redactions {

    private static final String CLAUSE = "附件规则：遮挡由热线或上传的单位进行";
    private static final int MOST_AREAS = 50;

    private final CaseFiles files;
    private final AttachmentRows rows;
    private final UploadRows names;
    private final BlobStore store;
    private final StoreOwner owner;
    private final Blobs blobs;
    private final Workshop workshop;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Redactions(
            CaseFiles files,
            AttachmentRows rows,
            UploadRows names,
            BlobStore store,
            StoreOwner owner,
            Blobs blobs,
            Workshop workshop,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.rows = rows;
        this.names = names;
        this.store = store;
        this.owner = owner;
        this.blobs = blobs;
        this.workshop = workshop;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An area to blacken, in parts of the picture's width and height from its upper left corner, each from 0 to 1.
     *
     * @throws IllegalArgumentException if it does not lie within the picture
     */
    public record Area(double left, double top, double width, double height) {

        public Area {
            new Darkroom.Area(left, top, width, height);
        }

        private Darkroom.Area onPicture() {
            return new Darkroom.Area(left, top, width, height);
        }
    }

    /** @return the version that is shown from now on */
    public Decision<AttachmentId> redact(RequestId request, AttachmentId id, List<Area> areas, Officer officer) {
        return files.current(request, id, officer).then(file -> {
            if (!files.mayRedact(officer, file)) {
                return Decision.refused("not-allowed", CLAUSE, "这张图片不是您单位上传的，请联系热线遮挡。");
            }
            if (areas.isEmpty() || areas.size() > MOST_AREAS) {
                return Decision.refused("areas-missing", CLAUSE, "请先在图上框出要遮挡的地方（最多 " + MOST_AREAS + " 处）。");
            }
            if (!owner.claim()) {
                return Decision.refused("files-off", CLAUSE, "附件文件夹现在不可写，暂时不能遮挡，请联系系统管理员。");
            }
            Attachment whole = rows.find(file.request(), id).orElseThrow(); // with its name
            try {
                return workshop.in(() -> blackened(whole, areas, officer));
            } catch (Workshop.Busy busy) {
                return Decision.refused("too-many-uploads", CLAUSE, "现在处理的图片太多，请稍后再试。");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private Decision<AttachmentId> blackened(Attachment file, List<Area> areas, Officer officer) throws IOException {
        Recognised.Image image;
        try (InputStream bytes = store.open(file.content(), 0)) {
            image = Darkroom.blacken(
                    bytes.readAllBytes(),
                    file.kind(),
                    (long) file.width() * file.height(),
                    areas.stream().map(Area::onPicture).toList());
        }
        try (Staged content = store.stage(image.bytes());
                Staged thumbnail = store.stage(image.thumbnail())) {
            AttachmentId id = AttachmentId.next();
            Upload version = new Upload(
                    id,
                    file.kind(),
                    content.size(),
                    content.key(),
                    thumbnail.key(),
                    image.width(),
                    image.height(),
                    names.seal(id, file.name()));
            return Objects.requireNonNull(transaction.execute(status -> {
                Instant now = clock.instant();
                journal.append(
                        AttachmentEvent.subject(file.request()),
                        CaseFiles.author(officer),
                        now,
                        new AttachmentEvent.PictureRedacted(
                                id, file.id(), areas.size(), content.key().hex()));
                blobs.keep(List.of(content, thumbnail));
                if (!rows.replace(file, version, now)) {
                    status.setRollbackOnly();
                    return Decision.refused("stale", CLAUSE, "这张图片刚刚被别人遮挡过，请刷新后再看。");
                }
                return Decision.accepted(id);
            }));
        }
    }
}
