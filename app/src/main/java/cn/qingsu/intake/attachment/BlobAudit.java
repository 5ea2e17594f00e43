package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.AttachmentRows.Kept;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Looks whether the bytes of all attachments are there and, of some, whether they are still what they were. */
@Service
public class BlobAudit {

    private static final int PAGE = 1_000;

    private final AttachmentRows rows;
    private final BlobStore store;

    BlobAudit(AttachmentRows rows, BlobStore store) {
        this.rows = rows;
        this.store = store;
    }

    /**
     * What was found.
     *
     * @param files how many attachments were looked for
     * @param read how many were read to the end and compared with their hash
     * @param missing attachments whose bytes are not there, or not all of them
     * @param changed attachments whose bytes are others than were kept
     */
    public record Found(int files, int read, List<AttachmentId> missing, List<AttachmentId> changed) {}

    /** @param toRead how many to read, spread over all */
    public Found look(int toRead) {
        int every = Math.max(1, rows.count() / Math.max(1, toRead));
        List<AttachmentId> missing = new ArrayList<>();
        List<AttachmentId> changed = new ArrayList<>();
        int files = 0;
        int read = 0;
        for (List<Kept> page = rows.page(0, PAGE);
                !page.isEmpty();
                page = rows.page(page.getLast().id(), PAGE)) {
            for (Kept kept : page) {
                if (isMissing(kept)) {
                    missing.add(new AttachmentId(kept.id()));
                } else if (files % every == 0) {
                    read++;
                    if (!hash(kept.content()).equals(kept.content())) {
                        changed.add(new AttachmentId(kept.id()));
                    }
                }
                files++;
            }
        }
        return new Found(files, read, missing, changed);
    }

    private boolean isMissing(Kept kept) {
        try {
            OptionalLong size = store.size(kept.content());
            return size.isEmpty()
                    || size.getAsLong() != kept.size()
                    || (kept.thumbnail() != null && store.size(kept.thumbnail()).isEmpty());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private BlobKey hash(BlobKey key) {
        try (DigestInputStream in = new DigestInputStream(store.open(key, 0), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return BlobKey.of(in.getMessageDigest().digest());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
