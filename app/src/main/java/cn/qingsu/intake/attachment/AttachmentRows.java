package cn.qingsu.intake.attachment;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Sealing;
import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.content.FileKind;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code intake.attachment}. */
@Repository
class AttachmentRows {

    private final JdbcClient sql;
    private final Sealing sealing;

    AttachmentRows(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    void keep(RequestId request, Upload upload, Purpose purpose, @Nullable Long said, Author author, Instant at) {
        insert(request, upload, purpose, said, author.account(), author.unit(), at, null);
    }

    /** A new version of {@code before}, which is shown in its place from now on; false if that was replaced already. */
    boolean replace(Attachment before, Upload version, Instant at) {
        int changed = sql.sql("""
                        update intake.attachment set replaced_by = ?
                         where id = ? and request_id = ? and replaced_by is null
                        """)
                .param(version.id().value())
                .param(before.id().value())
                .param(before.request().value())
                .update();
        if (changed == 0) {
            return false;
        }
        String unit = before.unit() == null ? null : before.unit().value();
        insert(before.request(), version, before.purpose(), before.said(), before.account(), unit, at, before.id());
        return true;
    }

    private void insert(
            RequestId request,
            Upload upload,
            Purpose purpose,
            @Nullable Long said,
            @Nullable AccountId account,
            @Nullable String unit,
            Instant at,
            @Nullable AttachmentId replaces) {
        sql.sql("""
                        insert into intake.attachment
                            (id, request_id, purpose, said_id, kind, size, sha256, thumbnail, width, height, name,
                             account, unit, at, replaces)
                        values (?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?, ?, ?::bigint, ?, ?, ?::bigint)
                        """)
                .param(upload.id().value())
                .param(request.value())
                .param(purpose.name())
                .param(said)
                .param(upload.kind().name())
                .param(upload.size())
                .param(upload.content().hash())
                .param(upload.thumbnail() == null ? null : upload.thumbnail().hash())
                .param(upload.width())
                .param(upload.height())
                .param(upload.sealedName())
                .param(account == null ? null : account.value())
                .param(unit)
                .param(Timestamp.from(at))
                .param(replaces == null ? null : replaces.value())
                .update();
    }

    /** Those that are shown now, oldest first. */
    List<Attachment> of(RequestId request) {
        return sql.sql("""
                        select * from intake.attachment
                         where request_id = ? and replaced_by is null
                         order by coalesce(replaces, id)
                        """)
                .param(request.value())
                .query((row, n) -> attachment(row))
                .list();
    }

    /** Those of several requests that came for one purpose, in the versions that are shown now, oldest first. */
    List<Attachment> of(Collection<RequestId> requests, Purpose purpose) {
        return sql.sql("""
                        select * from intake.attachment
                         where request_id = any(:requests) and purpose = :purpose and replaced_by is null
                         order by coalesce(replaces, id)
                        """)
                .param("requests", requests.stream().map(RequestId::value).toArray(Long[]::new))
                .param("purpose", purpose.name())
                .query((row, n) -> attachment(row))
                .list();
    }

    /** Any version. */
    Optional<Attachment> find(RequestId request, AttachmentId id) {
        return sql.sql("select * from intake.attachment where request_id = ? and id = ?")
                .param(request.value())
                .param(id.value())
                .query((row, n) -> attachment(row))
                .optional();
    }

    int count(RequestId request) {
        return sql.sql("select count(*) from intake.attachment where request_id = ? and replaced_by is null")
                .param(request.value())
                .query(Integer.class)
                .single();
    }

    /** Of all requests and versions. */
    int count() {
        return sql.sql("select count(*) from intake.attachment")
                .query(Integer.class)
                .single();
    }

    /** Of {@code keys}, those that an upload or an attachment still needs. */
    Set<BlobKey> needed(Collection<BlobKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(sql.sql("""
                        select sha256 from intake.attachment where sha256 in (:keys)
                        union select thumbnail from intake.attachment where thumbnail in (:keys)
                        union select sha256 from intake.upload where sha256 in (:keys)
                        union select thumbnail from intake.upload where thumbnail in (:keys)
                        """)
                .param("keys", keys.stream().map(BlobKey::hash).toList())
                .query((row, n) -> BlobKey.of(row.getBytes(1)))
                .list());
    }

    /** The contents and thumbnails of attachments after {@code after}, a page at a time, in the order of ids. */
    List<Kept> page(long after, int limit) {
        return sql.sql("""
                        select id, sha256, size, thumbnail from intake.attachment where id > ? order by id limit ?
                        """)
                .param(after)
                .param(limit)
                .query((row, n) ->
                        new Kept(row.getLong(1), BlobKey.of(row.getBytes(2)), row.getLong(3), key(row.getBytes(4))))
                .list();
    }

    /** What must lie in the store. */
    record Kept(
            long id, BlobKey content, long size, @Nullable BlobKey thumbnail) {}

    private static @Nullable BlobKey key(byte @Nullable [] hash) {
        return hash == null ? null : BlobKey.of(hash);
    }

    private Attachment attachment(ResultSet row) throws SQLException {
        AttachmentId id = new AttachmentId(row.getLong("id"));
        Long account = row.getObject("account", Long.class);
        Long replaces = row.getObject("replaces", Long.class);
        String unit = row.getString("unit");
        byte[] name = row.getBytes("name");
        return new Attachment(
                id,
                new RequestId(row.getLong("request_id")),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("said_id", Long.class),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                BlobKey.of(row.getBytes("sha256")),
                key(row.getBytes("thumbnail")),
                row.getInt("width"),
                row.getInt("height"),
                name == null ? null : sealing.open(name, UploadRows.place(id)),
                account == null ? null : new AccountId(account),
                unit == null ? null : new UnitCode(unit),
                row.getTimestamp("at").toInstant(),
                replaces == null ? null : new AttachmentId(replaces));
    }
}
