package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.kernel.Beating;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what was uploaded and never attached, and sets aside, one of 256 parts of the store at a time, bytes that no row names:
 * they are left behind by a crash between the two, and by months that were dropped.
 */
@Component
@ConditionalOnWebApplication
class AttachmentSweep extends Beating {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final long PAUSE_MILLIS = 5 * 60 * 1000L;
    private static final int AT_ONCE = 100;
    private static final int SHARDS = 256;

    /** Older than any upload that may be on its way to its row. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final Duration SET_ASIDE_FOR = Duration.ofDays(7);

    private final UploadRows uploads;
    private final Blobs blobs;
    private final BlobStore store;
    private final StoreOwner owner;
    private final AttachmentLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int shard;

    AttachmentSweep(
            UploadRows uploads,
            Blobs blobs,
            BlobStore store,
            StoreOwner owner,
            AttachmentLimits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.store = store;
        this.owner = owner;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One beat; nothing happens to a store that is another's. */
    boolean sweep() {
        try {
            if (!owner.claim()) {
                log.warn("nothing is swept: the store of attachments is {}", owner.look());
                return false;
            }
            boolean more = forgetOld() == AT_ONCE;
            if (!more) {
                forgetUnnamed(shard);
                shard = (shard + 1) % SHARDS;
            }
            return more;
        } catch (RuntimeException fault) {
            if (DatabaseAway.caused(fault)) {
                throw fault;
            }
            log.warn("old uploads cannot be deleted now: {}", fault.getClass().getSimpleName());
            return false;
        }
    }

    /** How many uploads were deleted that nobody attached in time. */
    int forgetOld() {
        Integer count = transaction.execute(status -> {
            List<Upload> old = uploads.takeOld(clock.instant().minus(limits.unattachedFor()), AT_ONCE);
            List<BlobKey> keys = new ArrayList<>();
            for (Upload upload : old) {
                keys.add(upload.content());
                if (upload.thumbnail() != null) {
                    keys.add(upload.thumbnail());
                }
            }
            blobs.forgetUnneeded(keys);
            return old.size();
        });
        return count == null ? 0 : count;
    }

    /** How many files of one part of the store were set aside that no row names; those of a week ago are deleted. */
    int forgetUnnamed(int part) {
        try {
            Instant now = clock.instant();
            String name = String.format(Locale.ROOT, "%02x", part);
            store.tidy(now.minus(SETTLED));
            store.forgetSetAside(name, now.minus(SET_ASIDE_FOR));
            List<BlobKey> keys = store.list(name, now.minus(SETTLED));
            int gone = 0;
            for (int at = 0; at < keys.size(); at += AT_ONCE) {
                List<BlobKey> some = keys.subList(at, Math.min(keys.size(), at + AT_ONCE));
                Integer count = transaction.execute(status -> blobs.setAsideUnneeded(some, now));
                gone += count == null ? 0 : count;
            }
            return gone;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    protected Pulse begin() {
        return new Pulse("attachment-sweep", PAUSE_MILLIS, this::sweep);
    }
}
