package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.intake.attachment.content.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a browser: as what it is and nothing else, in a sandbox, and kept by nobody on the way. */
public final class Served {

    private final Attachment file;
    private final BlobKey key;
    private final long size;
    private final BlobStore store;

    private Served(Attachment file, BlobKey key, long size, BlobStore store) {
        this.file = file;
        this.key = key;
        this.size = size;
        this.store = store;
    }

    static Served whole(Attachment file, BlobStore store) {
        return new Served(file, file.content(), file.size(), store);
    }

    static Served thumbnail(Attachment file, BlobKey thumbnail, long size, BlobStore store) {
        return new Served(file, thumbnail, size, store);
    }

    /**
     * The answer; parts of it if the request asks for a range.
     *
     * @param save whether the browser is to save rather than show it; documents are always saved
     */
    public ResponseEntity<Resource> answer(boolean save) {
        boolean small = !key.equals(file.content());
        boolean saved = save || file.kind().family() == FileKind.Family.DOCUMENT;
        ContentDisposition disposition = (saved ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(FileName.saved(file), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        small ? FileKind.JPEG.mediaType() : file.kind().mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .body(new Content());
    }

    private final class Content extends AbstractResource {

        @Override
        public String getDescription() {
            return "attachment " + file.id();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return store.open(key, 0);
        }

        @Override
        public long contentLength() {
            return size;
        }
    }
}
