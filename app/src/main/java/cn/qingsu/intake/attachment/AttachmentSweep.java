package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what was uploaded and never attached, and, one of 256 parts of the store at a time, bytes that no row names: they are left
 * behind by a crash between the two, and by months that were dropped.
 */
@Component
@ConditionalOnWebApplication
class AttachmentSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);
    private static final long PAUSE_MILLIS = 5 * 60 * 1000L;
    private static final int AT_ONCE = 100;
    private static final int SHARDS = 256;

    /** Older than any upload that may be on its way to its row. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final UploadRows uploads;
    private final Blobs blobs;
    private final BlobStore store;
    private final AttachmentLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int shard;
    private volatile @Nullable Pulse pulse;

    AttachmentSweep(
            UploadRows uploads,
            Blobs blobs,
            BlobStore store,
            AttachmentLimits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.store = store;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    private boolean sweep() {
        try {
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

    /** How many files of one part of the store were deleted that no row names. */
    int forgetUnnamed(int part) {
        try {
            store.tidy(clock.instant().minus(SETTLED));
            List<BlobKey> keys = store.list(
                    String.format(Locale.ROOT, "%02x", part), clock.instant().minus(SETTLED));
            int deleted = 0;
            for (int at = 0; at < keys.size(); at += AT_ONCE) {
                List<BlobKey> some = keys.subList(at, Math.min(keys.size(), at + AT_ONCE));
                Integer count = transaction.execute(status -> blobs.forgetUnneeded(some));
                deleted += count == null ? 0 : count;
            }
            return deleted;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void start() {
        pulse = new Pulse("attachment-sweep", PAUSE_MILLIS, this::sweep);
    }

    @Override
    public void stop() {
        Pulse beating = pulse;
        if (beating != null) {
            beating.close();
        }
        pulse = null;
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
