package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.intake.attachment.blob.NoBlobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows whether the store belongs to this database. To any other database all that lies in it would look like what nobody needs, so
 * nothing is written into it and nothing swept from it unless the name in the database is the name in the store.
 */
@Component
public class StoreOwner {

    private final JdbcClient sql;
    private final BlobStore store;

    StoreOwner(JdbcClient sql, BlobStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** How the store stands to this database. */
    public enum Standing {
        OURS,
        /** Nothing lies in it that could be another's: it becomes ours with the first file or sweep. */
        FREE,
        /** It is marked as another database's, or holds files that this database knows nothing of. */
        ANOTHERS,
        /** Files lie in it, the database has its name, and the mark is gone. */
        UNMARKED,
        /** Nobody has said where it is. */
        NOWHERE
    }

    /** Changes nothing. */
    public Standing look() {
        if (store instanceof NoBlobs) {
            return Standing.NOWHERE;
        }
        try {
            return standing(name().orElse(null), store.owner().orElse(null));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Standing standing(@Nullable String name, @Nullable String mark) throws IOException {
        if (name != null && mark != null) {
            return name.equals(mark) ? Standing.OURS : Standing.ANOTHERS;
        }
        if (store.isEmpty()) {
            return Standing.FREE;
        }
        if (name != null) {
            return Standing.UNMARKED;
        }
        // both missing: an installation from before there were names, if the database speaks of files at all
        return mark == null && knowsFiles() ? Standing.FREE : Standing.ANOTHERS;
    }

    /** Whether the store is ours; a free one is from now on. */
    boolean claim() {
        Standing standing = look();
        if (standing == Standing.FREE) {
            sql.sql("insert into intake.attachment_store default values on conflict do nothing")
                    .update();
            try {
                store.belongTo(name().orElseThrow());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            standing = look(); // another may have been as quick
        }
        return standing == Standing.OURS;
    }

    /** What the store must be marked with; empty if it was never claimed. */
    public Optional<String> name() {
        return sql.sql("select id::text from intake.attachment_store")
                .query(String.class)
                .optional();
    }

    private boolean knowsFiles() {
        return sql.sql("select exists (select 1 from intake.attachment) or exists (select 1 from intake.upload)")
                .query(Boolean.class)
                .single();
    }
}
