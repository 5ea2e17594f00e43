package cn.qingsu.intake.attachment.blob;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps bytes by their hash. A folder beside the database does, and a store that speaks S3 could: nothing here is more than put, get,
 * head, list and delete. It knows nothing of who may see what.
 */
public interface BlobStore {

    /**
     * Takes bytes in, where they will survive the loss of power, but under no name yet. The caller closes it; what was not
     * {@linkplain Staged#keep kept} until then is gone.
     *
     * @param most bytes; more are read no further
     * @throws TooLarge if there are more
     */
    Staged stage(InputStream bytes, long most) throws IOException;

    /** As {@link #stage(InputStream, long)}, for what is in memory. */
    Staged stage(byte[] bytes) throws IOException;

    /** How many bytes lie under that name; empty if none do. */
    OptionalLong size(BlobKey key) throws IOException;

    /**
     * The bytes from {@code first} on.
     *
     * @throws java.io.FileNotFoundException if none lie there
     */
    InputStream open(BlobKey key, long first) throws IOException;

    /** Forgets the bytes, if they are there. */
    void delete(BlobKey key) throws IOException;

    /** Takes the name from the bytes, if they are there, and keeps them aside, from where a person can bring them back. */
    void setAside(BlobKey key, Instant now) throws IOException;

    /**
     * Forgets what was set aside before {@code before}.
     *
     * @param shard such as {@code 0a}
     */
    void forgetSetAside(String shard, Instant before) throws IOException;

    /**
     * All names that begin with these two hex digits and were kept before {@code before}.
     *
     * @param shard such as {@code 0a}
     */
    List<BlobKey> list(String shard, Instant before) throws IOException;

    /** Forgets what was staged before {@code before} and neither kept nor closed, since its process is gone. */
    void tidy(Instant before) throws IOException;

    /** Whose store this is, as {@link #belongTo} said. */
    Optional<String> owner() throws IOException;

    /** Writes into the store whose it is. */
    void belongTo(String name) throws IOException;

    /** Whether no bytes lie in it, neither under a name nor set aside. */
    boolean isEmpty() throws IOException;

    /** Bytes that were taken in. */
    interface Staged extends AutoCloseable {

        BlobKey key();

        long size();

        byte[] bytes() throws IOException;

        /** Where they lie now, for readers that need a file. */
        java.nio.file.Path path();

        /** Gives them their name. If they had it already, nothing is written. */
        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** More bytes came than may be taken. */
    final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }
}
