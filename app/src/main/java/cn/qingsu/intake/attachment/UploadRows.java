package cn.qingsu.intake.attachment;

import cn.qingsu.identity.Sealing;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.content.FileKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code intake.upload}: what was uploaded and is not attached yet. */
@Repository
class UploadRows {

    private final JdbcClient sql;
    private final Sealing sealing;

    UploadRows(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** @param sealedName stays sealed for the same place when it is attached */
    record Upload(
            AttachmentId id,
            FileKind kind,
            long size,
            BlobKey content,
            @Nullable BlobKey thumbnail,
            int width,
            int height,
            byte @Nullable [] sealedName) {}

    byte @Nullable [] seal(AttachmentId id, @Nullable String name) {
        return name == null ? null : sealing.seal(name, place(id));
    }

    static String place(AttachmentId id) {
        return "intake.attachment/" + id + "/name";
    }

    /** @param visitor whether it comes from somebody without an account */
    void keep(Upload upload, String token, boolean visitor, Instant at) {
        sql.sql("""
                        insert into intake.upload (id, secret, kind, size, sha256, thumbnail, width, height, name, visitor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(upload.id().value())
                .param(hash(token))
                .param(upload.kind().name())
                .param(upload.size())
                .param(upload.content().hash())
                .param(upload.thumbnail() == null ? null : upload.thumbnail().hash())
                .param(upload.width())
                .param(upload.height())
                .param(upload.sealedName())
                .param(visitor)
                .param(Timestamp.from(at))
                .update();
    }

    boolean isThere(String token, Instant since) {
        return sql.sql("select exists (select 1 from intake.upload where secret = ? and at > ?)")
                .param(hash(token))
                .param(Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Takes it out, for whoever asks first. */
    Optional<Upload> take(String token, Instant since) {
        return sql.sql("delete from intake.upload where secret = ? and at > ? returning *")
                .param(hash(token))
                .param(Timestamp.from(since))
                .query((row, n) -> upload(row))
                .optional();
    }

    /** Of all that visitors, or that staff, have uploaded. */
    long bytes(boolean visitor) {
        return sql.sql("select coalesce(sum(size), 0) from intake.upload where visitor = ?")
                .param(visitor)
                .query(Long.class)
                .single();
    }

    /** Takes out a few that came before {@code since}. */
    List<Upload> takeOld(Instant since, int most) {
        return sql.sql("""
                        delete from intake.upload
                         where id in (select id from intake.upload where at <= ? order by at limit ? for update skip locked)
                        returning *
                        """)
                .param(Timestamp.from(since))
                .param(most)
                .query((row, n) -> upload(row))
                .list();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        byte[] thumbnail = row.getBytes("thumbnail");
        return new Upload(
                new AttachmentId(row.getLong("id")),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                BlobKey.of(row.getBytes("sha256")),
                thumbnail == null ? null : BlobKey.of(thumbnail),
                row.getInt("width"),
                row.getInt("height"),
                row.getBytes("name"));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
