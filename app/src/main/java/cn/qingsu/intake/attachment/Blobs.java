package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the store holds and what rows name together. A blob is written before the row that names it is committed, and deleted
 * only when no row names it; both under a lock on its name, so that nobody deletes what another is just about to name.
 */
@Component
class Blobs {

    private final BlobStore store;
    private final AttachmentRows rows;
    private final JdbcClient sql;

    Blobs(BlobStore store, AttachmentRows rows, JdbcClient sql) {
        this.store = store;
        this.rows = rows;
        this.sql = sql;
    }

    /** In the transaction that writes the row; the lock lasts until it ends. */
    void keep(Collection<? extends BlobStore.Staged> staged) {
        lock(staged.stream().map(BlobStore.Staged::key).toList());
        try {
            for (BlobStore.Staged each : staged) {
                each.keep();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Deletes those that no row names any more; in a transaction.
     *
     * @return how many
     */
    int forgetUnneeded(Collection<BlobKey> keys) {
        return unneeded(keys, store::delete);
    }

    /** As {@link #forgetUnneeded}, for those of which it is not known that a row ever named them: they can be brought back for a while. */
    int setAsideUnneeded(Collection<BlobKey> keys, Instant now) {
        return unneeded(keys, key -> store.setAside(key, now));
    }

    private interface Disposal {
        void of(BlobKey key) throws IOException;
    }

    /** Most are needed, so locks are taken only for those that seem not to be; then it is looked again. */
    private int unneeded(Collection<BlobKey> keys, Disposal disposal) {
        Set<BlobKey> seeming = unneeded(keys);
        if (seeming.isEmpty()) {
            return 0;
        }
        lock(seeming);
        Set<BlobKey> gone = unneeded(seeming);
        try {
            for (BlobKey key : gone) {
                disposal.of(key);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return gone.size();
    }

    private Set<BlobKey> unneeded(Collection<BlobKey> keys) {
        Set<BlobKey> unneeded = new LinkedHashSet<>(keys);
        unneeded.removeAll(rows.needed(keys));
        return unneeded;
    }

    private void lock(Collection<BlobKey> keys) {
        keys.stream()
                .map(BlobKey::hex)
                .sorted()
                .distinct()
                .forEach(name -> sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 17))")
                        .param(name)
                        .query()
                        .listOfRows());
    }
}
