package cn.qingsu.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files from upload to the end, on the whole application. */
class AttachmentsTest {

    private static final UnitCode STREET = new UnitCode("370203033");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path folder;

    private static RunningApplication qingsu;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        qingsu = RunningApplication.start(Map.of(
                "qingsu.demo.accounts",
                "true",
                "qingsu.alarms.run",
                "false",
                "qingsu.attachments.folder",
                folder.toString()));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        qingsu.close();
    }

    // ---------- what people do ----------

    private static Uploaded uploaded(byte[] bytes) {
        return taken(bytes).orElseThrow();
    }

    private static Decision<Uploaded> taken(byte[] bytes) {
        try {
            return qingsu.bean(Uploads.class)
                    .take(
                            new ByteArrayInputStream(bytes),
                            "王小明家门口.jpg",
                            new Sender.Visitor("test" + COUNT.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String photo() {
        return uploaded(Sample.photo(200 + COUNT.incrementAndGet(), 150, 1, 120.3563, 36.1189))
                .token();
    }

    private static Submission.Builder matter(List<String> files) {
        AreaCode street = qingsu.bean(Areas.class).named("湖岛街道", 1).getFirst().code();
        return Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "瑞海北路7号有集装箱挡住消防通道 " + COUNT.incrementAndGet())
                .place(new Place("瑞海北路7号", null, new AreaCode(street.value().substring(0, 6)), street, null))
                .category(new CategoryCode("240101"))
                .requester("王小明", "13900007777")
                .files(files);
    }

    private static RequestId registered(String... files) {
        return submitted(matter(List.of(files)).build()).orElseThrow().id();
    }

    private static Decision<Registered> submitted(Submission submission) {
        return qingsu.bean(Intake.class).submit(submission, Author.REQUESTER);
    }

    private static Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private static Decision<?> tried(String login, RequestId id, Command command, List<NewFile> files) {
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        return qingsu.bean(Attaching.class)
                .with(
                        id,
                        files,
                        alongside -> qingsu.bean(ServiceRequests.class)
                                .perform(id, version, officer(login), command, alongside));
    }

    private static void does(String login, RequestId id, Command command, NewFile... files) {
        Decision<?> decision = tried(login, id, command, List.of(files));
        assertThat(decision.isAccepted())
                .as("%s: %s", command.action(), decision)
                .isTrue();
    }

    private static void toStreet(RequestId id) {
        does("zhuanban01", id, new Command.Accept());
        does("zhuanban01", id, new Command.Dispatch(STREET, null, null));
    }

    private static List<Attachment> seenBy(String login, RequestId id) {
        return qingsu.bean(CaseFiles.class).of(id, officer(login));
    }

    private static List<Attachment> own(RequestId id) {
        return qingsu.bean(OwnFiles.class).of(id);
    }

    private static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    private static byte[] stored(BlobKey key) {
        try (InputStream in = qingsu.bean(BlobStore.class).open(key, 0)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStored(BlobKey key) {
        try {
            return qingsu.bean(BlobStore.class).size(key).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long filesOnDisk() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> journal(RequestId id) {
        return qingsu.bean(Journal.class).of(AttachmentEvent.subject(id)).stream()
                .map(Entry::type)
                .toList();
    }

    // ---------- from upload to the case ----------

    @Test
    void a_photo_comes_with_the_matter_and_its_own_place_is_offered() {
        Uploaded photo = uploaded(Sample.photo(300, 200, 6, 120.3563, 36.1189));
        Uploaded.TakenAt place = Objects.requireNonNull(photo.place());
        assertThat(place.area()).contains("市北区");
        assertThat(place.day()).isEqualTo("11 月 23 日");
        RequestId id = registered(photo.token());
        Attachment file = own(id).getFirst();
        assertThat(file.purpose()).isEqualTo(Purpose.MATTER);
        assertThat(file.name()).isEqualTo("王小明家门口.jpg");
        assertThat(new String(stored(file.content()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRET");
        assertThat(journal(id)).containsExactly("attachment.FileAttached");
        assertThat(seenBy("huawu01", id)).hasSize(1);
        byte[] name = qingsu.sql()
                .sql("select name from intake.attachment where request_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("王小明");
    }

    @Test
    void a_place_outside_of_the_city_is_not_offered() {
        assertThat(uploaded(Sample.photo(90, 60, 1, 116.4, 39.9)).place()).isNull();
    }

    @Test
    void a_file_is_attached_once_and_a_form_that_names_it_again_registers_nothing() {
        String token = photo();
        registered(token);
        Submission again = matter(List.of(token)).build();
        assertThat(code(submitted(again))).isEqualTo("file-gone");
        assertThat(qingsu.sql()
                        .sql("select count(*) from request.request where text = ?")
                        .param(again.text())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_that_is_sent_again_gets_its_number_though_its_files_are_attached_already() {
        Submission form = matter(List.of(photo())).idempotencyKey("same-form").build();
        Registered first = submitted(form).orElseThrow();
        Registered second = submitted(form).orElseThrow();
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.existedBefore()).isTrue();
        assertThat(own(first.id())).hasSize(1);
    }

    @Test
    void a_token_that_nobody_gave_is_refused() {
        assertThat(code(submitted(matter(List.of("x".repeat(32))).build()))).isEqualTo("file-gone");
    }

    @Test
    void more_files_than_a_form_may_have_are_refused() {
        List<String> ten = java.util.stream.Stream.generate(AttachmentsTest::photo)
                .limit(10)
                .toList();
        assertThat(code(submitted(matter(ten).build()))).isEqualTo("too-many-files");
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() {
        int most = 20 << 20;
        assertThat(code(taken(Sample.wav(most - 44)))).isEqualTo("accepted");
        assertThat(code(taken(Sample.wav(most - 43)))).isEqualTo("file-too-large");
        assertThat(code(taken(new byte[0]))).isEqualTo("file-empty");
        assertThat(code(taken(Sample.zip(Map.of("a", "b"))))).isEqualTo("file-archive");
        assertThat(code(taken(Sample.pngBomb(19_999, 19_999)))).isEqualTo("picture-too-many-pixels");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void one_stranger_uploads_only_so_many_files_an_hour() throws IOException {
        Sender stranger = new Sender.Visitor("198.51.100.7");
        Uploads uploads = qingsu.bean(Uploads.class);
        for (int n = 0; n < 60; n++) {
            assertThat(code(uploads.take(new ByteArrayInputStream(Sample.amr(5)), null, stranger)))
                    .isEqualTo("accepted");
        }
        assertThat(code(uploads.take(new ByteArrayInputStream(Sample.amr(5)), null, stranger)))
                .isEqualTo("too-many-uploads");
    }

    @Test
    void visitors_who_fill_their_room_leave_staff_theirs() throws IOException {
        var sql = qingsu.sql();
        sql.sql("insert into intake.upload (id, secret, kind, size, sha256, visitor, at)"
                        + " values (1, '\\x01', 'WAV', 6000000000, sha256('none'), true, now())")
                .update();
        try {
            assertThat(code(taken(Sample.amr(5)))).isEqualTo("too-many-uploads");
            Sender staff = new Sender.Staff(officer("huawu01").account());
            assertThat(code(qingsu.bean(Uploads.class).take(new ByteArrayInputStream(Sample.amr(5)), null, staff)))
                    .isEqualTo("accepted");
        } finally {
            sql.sql("delete from intake.upload where id = 1").update();
        }
    }

    // ---------- the store ----------

    @Test
    void the_same_bytes_are_kept_once_and_for_as_long_as_anybody_needs_them() {
        byte[] bytes = Sample.wav(4_321);
        String first = uploaded(bytes).token();
        long files = filesOnDisk();
        String second = uploaded(bytes).token();
        assertThat(filesOnDisk()).isEqualTo(files);
        RequestId id = registered(first);
        qingsu.sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        qingsu.bean(AttachmentSweep.class).forgetOld();
        assertThat(isStored(own(id).getFirst().content())).isTrue();
        assertThat(code(submitted(matter(List.of(second)).build()))).isEqualTo("file-gone");
    }

    @Test
    void what_nobody_attached_within_a_day_is_forgotten_with_its_bytes() {
        byte[] bytes = Sample.wav(5_432);
        uploaded(bytes);
        BlobKey key = BlobKey.of(qingsu.sql()
                .sql("select sha256 from intake.upload where size = ?")
                .param(bytes.length)
                .query(byte[].class)
                .single());
        assertThat(isStored(key)).isTrue();
        qingsu.sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        qingsu.bean(AttachmentSweep.class).forgetOld();
        assertThat(isStored(key)).isFalse();
    }

    @Test
    void bytes_that_a_crash_left_without_a_row_are_found_set_aside_and_a_week_later_forgotten() throws IOException {
        BlobStore store = qingsu.bean(BlobStore.class);
        BlobKey orphan;
        try (BlobStore.Staged staged = store.stage(Sample.wav(6_543))) {
            orphan = staged.key();
            staged.keep(); // and here the power goes
        }
        int part = Integer.parseInt(orphan.hex().substring(0, 2), 16);
        AttachmentSweep sweep = qingsu.bean(AttachmentSweep.class);
        sweep.forgetUnnamed(part);
        assertThat(isStored(orphan)).as("it may be on its way to its row").isTrue();
        Path file = folder.resolve(orphan.hex().substring(0, 2))
                .resolve(orphan.hex().substring(2, 4))
                .resolve(orphan.hex());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Path half = Files.write(folder.resolve("incoming").resolve("blob-1.part"), new byte[10]);
        Files.setLastModifiedTime(half, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(sweep.forgetUnnamed(part)).isEqualTo(1);
        assertThat(half).doesNotExist();
        assertThat(isStored(orphan)).isFalse();
        Path aside = folder.resolve("quarantine").resolve(folder.relativize(file));
        assertThat(sweep.forgetUnnamed(part)).isZero();
        assertThat(aside).as("somebody may want it back").hasSize(44 + 6_543);
        Files.setLastModifiedTime(aside, FileTime.from(qingsu.clock().instant().minus(Duration.ofDays(8))));
        sweep.forgetUnnamed(part);
        assertThat(aside).doesNotExist();
    }

    @Test
    void a_folder_of_another_database_is_neither_written_nor_swept() throws IOException {
        byte[] bytes = Sample.wav(8_765);
        uploaded(bytes);
        qingsu.sql()
                .sql("update intake.upload set at = at - interval '25 hours' where size = ?")
                .param(bytes.length)
                .update();
        StoreOwner owner = qingsu.bean(StoreOwner.class);
        Path mark = folder.resolve("belongs-to");
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
        assertThat(qingsu.bean(StoreOwner.class).look()).isEqualTo(standing);
        assertThat(code(taken(Sample.wav(1_000)))).isEqualTo("files-off");
        assertThat(qingsu.bean(AttachmentSweep.class).sweep()).isFalse();
    }

    private static int waiting(long size) {
        return qingsu.sql()
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
                        () -> qingsu.bean(Uploads.class).take(breaking, null, new Sender.Visitor("gone"))))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void the_doctor_sees_what_is_missing_and_what_has_changed() throws IOException {
        RequestId id = registered(
                uploaded(Sample.wav(7_654)).token(), uploaded(Sample.wav(7_655)).token());
        List<Attachment> files = own(id);
        BlobAudit audit = qingsu.bean(BlobAudit.class);
        assertThat(audit.look(10_000).missing()).isEmpty();
        qingsu.bean(BlobStore.class).delete(files.get(0).content());
        String hex = files.get(1).content().hex();
        Path file =
                folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        BlobAudit.Found found = audit.look(10_000);
        assertThat(found.missing()).containsExactly(files.get(0).id());
        assertThat(found.changed()).containsExactly(files.get(1).id());
        qingsu.sql()
                .sql("delete from intake.attachment where request_id = ?")
                .param(id.value())
                .update();
    }

    // ---------- who sees what ----------

    @Test
    void files_are_seen_by_whoever_sees_the_case_and_by_nobody_else() {
        RequestId id = registered(photo());
        AttachmentId file = own(id).getFirst().id();
        CaseFiles files = qingsu.bean(CaseFiles.class);
        for (String hotline :
                List.of("huawu01", "banzhang01", "zhuanban01", "shenhe01", "huifang01", "duban01", "shenji01")) {
            assertThat(seenBy(hotline, id)).as(hotline).hasSize(1);
        }
        for (String other : List.of("hudao01", "shequ01", "zhifa01", "shibei01", "guanli01")) {
            assertThat(seenBy(other, id)).as(other).isEmpty();
            assertThat(code(files.open(id, file, officer(other)))).as(other).isEqualTo("unknown-file");
            assertThat(code(files.thumbnail(id, file, officer(other))))
                    .as(other)
                    .isEqualTo("unknown-file");
        }
        toStreet(id);
        assertThat(seenBy("hudao01", id)).hasSize(1);
        assertThat(seenBy("zhifa01", id)).isEmpty();
        files.open(id, file, officer("hudao01")).orElseThrow();
        assertThat(qingsu.bean(Views.class).of(id).stream().map(View::what)).contains("附件：照片（诉求材料）");
        assertThat(code(files.open(registered(photo()), file, officer("huawu01"))))
                .as("of another case")
                .isEqualTo("unknown-file");
    }

    @Test
    void the_unit_complained_about_never_sees_them() {
        RequestId id = submitted(
                        matter(List.of(photo())).complainedAbout(STREET).build())
                .orElseThrow()
                .id();
        assertThat(seenBy("huawu01", id)).hasSize(1);
        for (String theirs : List.of("hudao01", "hudao02", "shequ01")) {
            assertThat(seenBy(theirs, id)).as(theirs).isEmpty();
            assertThat(code(qingsu.bean(CaseFiles.class)
                            .open(id, own(id).getFirst().id(), officer(theirs))))
                    .isEqualTo("unknown-file");
        }
    }

    @Test
    void a_name_that_may_tell_who_wrote_is_kept_from_whoever_may_not_know() {
        RequestId id = submitted(matter(List.of(photo()))
                        .privacy(PrivacyLevel.CONFIDENTIAL)
                        .build())
                .orElseThrow()
                .id();
        toStreet(id);
        assertThat(seenBy("hudao01", id).getFirst().name()).isNull();
        assertThat(seenBy("huawu01", id).getFirst().name()).isNotNull();
    }

    @Test
    void the_requester_sees_the_units_photos_once_the_reply_is_approved_and_internal_matter_never() {
        RequestId id = registered(photo());
        toStreet(id);
        does("hudao01", id, new Command.Acknowledge(null));
        does("hudao01", id, new Command.RecordContact(null, true, "已电话联系，核实情况"));
        qingsu.bean(CaseFiles.class)
                .attachInternal(id, List.of(photo()), officer("hudao01"))
                .orElseThrow();
        Command reply = new Command.Reply(null, "现场约谈物业，租户承诺移走", "您反映的集装箱已移走，消防通道已恢复畅通。", Claim.SOLVED);
        does("hudao01", id, reply, new NewFile(photo(), Purpose.BEFORE), new NewFile(photo(), Purpose.AFTER));
        assertThat(own(id)).extracting(Attachment::purpose).containsExactly(Purpose.MATTER);
        assertThat(seenBy("shenhe01", id))
                .extracting(Attachment::purpose)
                .containsExactly(Purpose.MATTER, Purpose.INTERNAL, Purpose.BEFORE, Purpose.AFTER);
        does("shenhe01", id, new Command.RejectReply("照片里有人脸，请遮挡后再报"));
        assertThat(own(id)).hasSize(1);
        does("hudao01", id, reply, new NewFile(photo(), Purpose.AFTER));
        does("shenhe01", id, new Command.Approve(null));
        assertThat(own(id)).extracting(Attachment::purpose).containsExactly(Purpose.MATTER, Purpose.AFTER);
        assertThat(own(id).getLast().name()).as("as the unit called it").isNull();
        assertThat(own(id).getLast().id())
                .isEqualTo(seenBy("shenhe01", id).getLast().id());
    }

    @Test
    void a_command_that_is_refused_attaches_nothing_and_its_files_can_be_used_again() {
        RequestId id = registered();
        toStreet(id);
        String token = photo();
        Command reply = new Command.Reply(null, "经过", "答复", Claim.SOLVED);
        assertThat(tried("hudao01", id, reply, List.of(new NewFile(token, Purpose.AFTER)))
                        .isAccepted())
                .isFalse();
        assertThat(seenBy("huawu01", id)).isEmpty();
        does("hudao01", id, new Command.Acknowledge(null), new NewFile(token, Purpose.INTERNAL));
        assertThat(seenBy("huawu01", id)).hasSize(1);
    }

    @Test
    void whoever_only_audits_adds_nothing() {
        RequestId id = registered();
        assertThat(code(qingsu.bean(CaseFiles.class).attachInternal(id, List.of(photo()), officer("shenji01"))))
                .isEqualTo("not-allowed");
    }

    // ---------- blackening ----------

    @Test
    void a_blackened_picture_takes_the_place_of_the_first_which_is_seen_for_a_purpose_only() throws IOException {
        RequestId id = registered(photo());
        AttachmentId first = own(id).getFirst().id();
        BlobKey before = own(id).getFirst().content();
        Redactions redactions = qingsu.bean(Redactions.class);
        List<Redactions.Area> areas = List.of(new Redactions.Area(0.1, 0.3, 0.4, 0.4));
        assertThat(code(redactions.redact(id, first, List.of(), officer("huawu01"))))
                .isEqualTo("areas-missing");
        toStreet(id);
        assertThat(code(redactions.redact(id, first, areas, officer("hudao01"))))
                .as("what others say of him")
                .isEqualTo("not-allowed");
        AttachmentId second =
                redactions.redact(id, first, areas, officer("huawu01")).orElseThrow();
        assertThat(own(id)).extracting(Attachment::id).containsExactly(second);
        assertThat(own(id).getFirst().content()).isNotEqualTo(before);
        assertThat(own(id).getFirst().name()).isEqualTo("王小明家门口.jpg");
        CaseFiles files = qingsu.bean(CaseFiles.class);
        assertThat(code(files.open(id, first, officer("huawu01")))).isEqualTo("unknown-file");
        assertThat(code(qingsu.bean(OwnFiles.class).open(id, first))).isEqualTo("unknown-file");
        assertThat(code(redactions.redact(id, first, areas, officer("huawu01"))))
                .isEqualTo("unknown-file");

        assertThat(code(files.original(id, second, officer("huawu01"), "看看"))).isEqualTo("purpose-missing");
        assertThat(code(files.original(id, second, officer("shenhe01"), "核对现场车牌")))
                .isEqualTo("may-not-reveal");
        Served original =
                files.original(id, second, officer("huawu01"), "核对现场车牌").orElseThrow();
        assertThat(Objects.requireNonNull(original.answer(false).getBody())
                        .getInputStream()
                        .readAllBytes())
                .isEqualTo(stored(before));
        assertThat(qingsu.bean(Views.class).of(id).getFirst())
                .satisfies(view -> assertThat(view.what()).startsWith("附件原件"))
                .satisfies(view -> assertThat(view.purpose()).isEqualTo("核对现场车牌"));
        assertThat(journal(id))
                .containsExactly("attachment.FileAttached", "attachment.PictureRedacted", "attachment.OriginalViewed");
    }

    // ---------- over HTTP ----------

    private static HttpResponse<byte[]> call(String method, String path, byte @Nullable [] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(qingsu.at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String bearer(String login) throws Exception {
        var answer = call(
                "POST",
                "/api/v1/session",
                JsonMapper.shared().writeValueAsBytes(Map.of("login", login, "password", "Qingsu-12345")),
                "Content-Type",
                "application/json");
        return "Bearer " + json(answer).at("/token").asString();
    }

    @Test
    void a_program_uploads_submits_lists_and_gets() throws Exception {
        byte[] sound = Sample.wav(50_000);
        var uploaded = call("POST", "/api/v1/public/files", sound, "X-File-Name", "%E5%BD%95%E9%9F%B3.wav");
        assertThat(uploaded.statusCode())
                .as(new String(uploaded.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        String body = "{\"text\":\"楼下广场舞声音太大，孩子没法写作业\",\"address\":\"瑞海北路7号\",\"files\":[\""
                + json(uploaded).at("/token").asString() + "\"]}";
        var submitted = call(
                "POST",
                "/api/v1/public/requests",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
        assertThat(submitted.statusCode()).isEqualTo(201);
        String number = json(submitted).at("/number").asString();
        String token = json(submitted).at("/token").asString();
        var list = call("GET", "/api/v1/public/requests/" + number + "/files", null, "X-Tracking-Token", token);
        assertThat(json(list).at("/0/mediaType").asString()).isEqualTo("audio/wav");
        assertThat(json(list).at("/0/name").asString()).isEqualTo("录音.wav");
        String file = json(list).at("/0/id").asString();
        var whole =
                call("GET", "/api/v1/public/requests/" + number + "/files/" + file, null, "X-Tracking-Token", token);
        assertThat(whole.body()).isEqualTo(sound);
        var stranger =
                call("GET", "/api/v1/public/requests/" + number + "/files/" + file, null, "X-Tracking-Token", "no");
        assertThat(stranger.statusCode()).isEqualTo(404);

        RequestId id = qingsu.bean(TrackingTokens.class).read(token).orElseThrow();
        var staff = call("GET", "/api/v1/requests/" + id + "/files", null, "Authorization", bearer("huawu01"));
        assertThat(json(staff).at("/0/id").asString()).isEqualTo(file);
        var unit = call("GET", "/api/v1/requests/" + id + "/files/" + file, null, "Authorization", bearer("zhifa01"));
        assertThat(unit.statusCode()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/files", sound).statusCode()).isIn(401, 403);
    }

    @Test
    void what_is_refused_is_told_as_a_problem() throws Exception {
        var answer = call("POST", "/api/v1/public/files", Sample.zip(Map.of("a", "b")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/code").asString()).isEqualTo("file-archive");
        var large = call("POST", "/api/v1/public/files", Sample.wav((20 << 20) + 1));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).at("/code").asString()).isEqualTo("file-too-large");
        var larger = call("POST", "/api/v1/public/files", new byte[30 << 20]);
        assertThat(larger.statusCode()).isEqualTo(413);
    }

    @Test
    void a_file_is_served_as_what_it_is_in_a_sandbox_and_in_parts() throws Exception {
        byte[] sound = Sample.wav(60_000);
        RequestId id =
                registered(uploaded(sound).token(), uploaded(Sample.pdf("")).token(), photo());
        String link = "/portal/r/" + qingsu.bean(TrackingTokens.class).of(id) + "/files/";
        List<Attachment> files = own(id);
        var part = call("GET", link + files.get(0).id(), null, "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Sample.part(sound, 100, 200));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 100-199/" + sound.length);
        var whole = call("GET", link + files.get(1).id(), null);
        var headers = whole.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var small = call("GET", link + files.get(2).id() + "/small", null);
        assertThat(small.statusCode()).isEqualTo(200);
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(call("GET", link + files.get(0).id() + "/small", null).statusCode())
                .isEqualTo(404);
        assertThat(call("GET", link + "nonsense", null).statusCode()).isEqualTo(404);
        assertThat(call("GET", "/desk/cases/" + id + "/files/" + files.get(0).id(), null)
                        .statusCode())
                .isIn(302, 401, 403);
    }

    @Test
    void limits_are_dated_data() {
        var sql = qingsu.sql();
        sql.sql(
                        "insert into intake.attachment_limit (key, value, what, valid_from) values ('most-per-form', 12, '', '2026-11-01')")
                .update();
        try {
            assertThat(new AttachmentLimits(sql, qingsu.clock()).mostPerForm()).isEqualTo(12);
        } finally {
            sql.sql("delete from intake.attachment_limit where value = 12").update();
        }
    }
}
