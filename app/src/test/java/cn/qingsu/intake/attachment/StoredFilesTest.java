package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.FilesHall.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.kernel.RequestId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes in the store: kept once, for as long as somebody needs them, in the folder of their own database. */
class StoredFilesTest {

    @TempDir
    static Path folder;

    private static FilesHall hall;

    @BeforeAll
    static void start() {
        hall = new FilesHall(folder);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void the_same_bytes_are_kept_once_and_for_as_long_as_anybody_needs_them() {
        byte[] bytes = SampleSound.wav(4_321);
        String first = hall.uploaded(bytes).token();
        long files = hall.filesOnDisk();
        String second = hall.uploaded(bytes).token();
        assertThat(hall.filesOnDisk()).isEqualTo(files);
        RequestId id = hall.registered(first);
        hall.qingsu
                .sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        hall.qingsu.bean(AttachmentSweep.class).forgetOld();
        assertThat(hall.isStored(hall.own(id).getFirst().content())).isTrue();
        assertThat(code(hall.submitted(hall.matter(List.of(second)).build()))).isEqualTo("file-gone");
    }

    @Test
    void what_nobody_attached_within_a_day_is_forgotten_with_its_bytes() {
        byte[] bytes = SampleSound.wav(5_432);
        hall.uploaded(bytes);
        BlobKey key = BlobKey.of(hall.qingsu
                .sql()
                .sql("select sha256 from intake.upload where size = ?")
                .param(bytes.length)
                .query(byte[].class)
                .single());
        assertThat(hall.isStored(key)).isTrue();
        hall.qingsu
                .sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        hall.qingsu.bean(AttachmentSweep.class).forgetOld();
        assertThat(hall.isStored(key)).isFalse();
    }

    @Test
    void bytes_that_a_crash_left_without_a_row_are_found_set_aside_and_a_week_later_forgotten() throws IOException {
        BlobStore store = hall.qingsu.bean(BlobStore.class);
        BlobKey orphan;
        try (BlobStore.Staged staged = store.stage(SampleSound.wav(6_543))) {
            orphan = staged.key();
            staged.keep(); // and here the power goes
        }
        int part = Integer.parseInt(orphan.hex().substring(0, 2), 16);
        AttachmentSweep sweep = hall.qingsu.bean(AttachmentSweep.class);
        sweep.forgetUnnamed(part);
        assertThat(hall.isStored(orphan)).as("it may be on its way to its row").isTrue();
        Path file = hall.folder
                .resolve(orphan.hex().substring(0, 2))
                .resolve(orphan.hex().substring(2, 4))
                .resolve(orphan.hex());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Path half = Files.write(hall.folder.resolve("incoming").resolve("blob-1.part"), new byte[10]);
        Files.setLastModifiedTime(half, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(sweep.forgetUnnamed(part)).isEqualTo(1);
        assertThat(half).doesNotExist();
        assertThat(hall.isStored(orphan)).isFalse();
        Path aside = hall.folder.resolve("quarantine").resolve(hall.folder.relativize(file));
        assertThat(sweep.forgetUnnamed(part)).isZero();
        assertThat(aside).as("somebody may want it back").hasSize(44 + 6_543);
        Files.setLastModifiedTime(
                aside, FileTime.from(hall.qingsu.clock().instant().minus(Duration.ofDays(8))));
        sweep.forgetUnnamed(part);
        assertThat(aside).doesNotExist();
    }

    @Test
    void a_folder_of_another_database_is_neither_written_nor_swept() throws IOException {
        byte[] bytes = SampleSound.wav(8_765);
        hall.uploaded(bytes);
        hall.qingsu
                .sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        StoreOwner owner = hall.qingsu.bean(StoreOwner.class);
        Path mark = hall.folder.resolve("belongs-to");
        String name = Files.readString(mark);
        assertThat(name.strip()).isEqualTo(owner.name().orElseThrow());
        try {
            Files.writeString(mark, UUID.randomUUID().toString());
            assertRefused(StoreOwner.Standing.ANOTHERS);
            Files.delete(mark);
            assertRefused(StoreOwner.Standing.UNMARKED);
        } finally {
            Files.writeString(mark, name);
        }
        assertThat(owner.look()).isEqualTo(StoreOwner.Standing.OURS);
        assertThat(waiting(bytes.length)).as("nothing was swept").isEqualTo(1);
    }

    private static void assertRefused(StoreOwner.Standing standing) {
        assertThat(hall.qingsu.bean(StoreOwner.class).look()).isEqualTo(standing);
        assertThat(code(hall.taken(SampleSound.wav(1_000)))).isEqualTo("files-off");
        assertThat(hall.qingsu.bean(AttachmentSweep.class).sweep()).isFalse();
    }

    private static int waiting(long size) {
        return hall.qingsu
                .sql()
                .sql("select count(*) from intake.upload where size = ?")
                .param(size)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_database_that_knows_no_files_claims_an_empty_folder_and_none_that_holds_some(@TempDir Path other)
            throws IOException {
        try (RunningApplication fresh =
                RunningApplication.start(Map.of("qingsu.attachments.folder", other.toString()))) {
            StoreOwner owner = fresh.bean(StoreOwner.class);
            assertThat(owner.claim()).isTrue();
            assertThat(other.resolve("belongs-to"))
                    .content()
                    .contains(owner.name().orElseThrow());
            fresh.sql().sql("delete from intake.attachment_store").update();
            Files.writeString(Files.createDirectories(other.resolve("ab/cd")).resolve("ab".repeat(32)), "x");
            assertThat(owner.claim()).as("marked, and full").isFalse();
            Files.delete(other.resolve("belongs-to"));
            assertThat(owner.claim()).as("not marked, but full").isFalse();
            assertThat(owner.look()).isEqualTo(StoreOwner.Standing.ANOTHERS);
            assertThat(other.resolve("belongs-to")).doesNotExist();
        }
    }

    @Test
    void half_an_upload_leaves_nothing_behind() {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (--left < 0) {
                    throw new IOException("the phone has gone");
                }
                return 'x';
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> hall.qingsu.bean(Uploads.class).take(breaking, null, new Sender.Visitor("gone"))))
                .isInstanceOf(IOException.class);
        assertThat(hall.folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void the_doctor_sees_what_is_missing_and_what_has_changed() throws IOException {
        RequestId id = hall.registered(
                hall.uploaded(SampleSound.wav(7_654)).token(),
                hall.uploaded(SampleSound.wav(7_655)).token());
        List<Attachment> files = hall.own(id);
        BlobAudit audit = hall.qingsu.bean(BlobAudit.class);
        assertThat(audit.look(10_000).missing()).isEmpty();
        hall.qingsu.bean(BlobStore.class).delete(files.get(0).content());
        String hex = files.get(1).content().hex();
        Path file = hall.folder
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        BlobAudit.Found found = audit.look(10_000);
        assertThat(found.missing()).containsExactly(files.get(0).id());
        assertThat(found.changed()).containsExactly(files.get(1).id());
        hall.qingsu
                .sql()
                .sql("delete from intake.attachment where request_id = ?")
                .param(id.value())
                .update();
    }
}
