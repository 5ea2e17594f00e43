package cn.qingsu.intake.attachment.blob;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where nobody has said where bytes are to lie: nothing is there, and nothing is taken. */
public final class NoBlobs implements BlobStore {

    @Override
    public Staged stage(InputStream bytes, long most) throws IOException {
        throw nowhere();
    }

    @Override
    public Staged stage(byte[] bytes) throws IOException {
        throw nowhere();
    }

    @Override
    public OptionalLong size(BlobKey key) {
        return OptionalLong.empty();
    }

    @Override
    public InputStream open(BlobKey key, long first) throws IOException {
        throw new FileNotFoundException(key.hex());
    }

    @Override
    public void delete(BlobKey key) {
        // nothing is there
    }

    @Override
    public void setAside(BlobKey key, Instant now) {
        // nothing is there
    }

    @Override
    public void forgetSetAside(String shard, Instant before) {
        // nothing is there
    }

    @Override
    public List<BlobKey> list(String shard, Instant before) {
        return List.of();
    }

    @Override
    public void tidy(Instant before) {
        // nothing is there
    }

    @Override
    public Optional<String> owner() {
        return Optional.empty();
    }

    @Override
    public void belongTo(String name) throws IOException {
        throw nowhere();
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    private static IOException nowhere() {
        return new IOException("neither qingsu.attachments.folder nor a data directory is set");
    }
}
