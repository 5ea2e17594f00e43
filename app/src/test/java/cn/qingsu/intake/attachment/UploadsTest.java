package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.FilesHall.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Registered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from upload to the case. */
class UploadsTest {

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
    void a_photo_comes_with_the_matter_and_its_own_place_is_offered() {
        Uploaded photo = hall.uploaded(Sample.photo(300, 200, 6, 120.3563, 36.1189));
        Uploaded.TakenAt place = Objects.requireNonNull(photo.place());
        assertThat(place.area()).contains("市北区");
        assertThat(place.day()).isEqualTo("11 月 23 日");
        RequestId id = hall.registered(photo.token());
        Attachment file = hall.own(id).getFirst();
        assertThat(file.purpose()).isEqualTo(Purpose.MATTER);
        assertThat(file.name()).isEqualTo("王小明家门口.jpg");
        assertThat(new String(hall.stored(file.content()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("SECRET");
        assertThat(hall.journal(id)).containsExactly("attachment.FileAttached");
        assertThat(hall.seenBy("huawu01", id)).hasSize(1);
        byte[] name = hall.qingsu
                .sql()
                .sql("select name from intake.attachment where request_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("王小明");
    }

    @Test
    void a_place_outside_of_the_city_is_not_offered() {
        assertThat(hall.uploaded(Sample.photo(90, 60, 1, 116.4, 39.9)).place()).isNull();
    }

    @Test
    void a_file_is_attached_once_and_a_form_that_names_it_again_registers_nothing() {
        String token = hall.photo();
        hall.registered(token);
        Submission again = hall.matter(List.of(token)).build();
        assertThat(code(hall.submitted(again))).isEqualTo("file-gone");
        assertThat(hall.qingsu
                        .sql()
                        .sql("select count(*) from request.request where text = ?")
                        .param(again.text())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_that_is_sent_again_gets_its_number_though_its_files_are_attached_already() {
        Submission form =
                hall.matter(List.of(hall.photo())).idempotencyKey("same-form").build();
        Registered first = hall.submitted(form).orElseThrow();
        Registered second = hall.submitted(form).orElseThrow();
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.existedBefore()).isTrue();
        assertThat(hall.own(first.id())).hasSize(1);
    }

    @Test
    void a_token_that_nobody_gave_is_refused() {
        assertThat(code(hall.submitted(hall.matter(List.of("x".repeat(32))).build())))
                .isEqualTo("file-gone");
    }

    @Test
    void more_files_than_a_form_may_have_are_refused() {
        List<String> ten =
                java.util.stream.Stream.generate(hall::photo).limit(10).toList();
        assertThat(code(hall.submitted(hall.matter(ten).build()))).isEqualTo("too-many-files");
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() {
        int most = 20 << 20;
        assertThat(code(hall.taken(SampleSound.wav(most - 44)))).isEqualTo("accepted");
        assertThat(code(hall.taken(SampleSound.wav(most - 43)))).isEqualTo("file-too-large");
        assertThat(code(hall.taken(new byte[0]))).isEqualTo("file-empty");
        assertThat(code(hall.taken(SampleDocument.zip(Map.of("a", "b"))))).isEqualTo("file-archive");
        assertThat(code(hall.taken(Sample.pngBomb(19_999, 19_999)))).isEqualTo("picture-too-many-pixels");
        assertThat(hall.folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void one_stranger_uploads_only_so_many_files_an_hour() throws IOException {
        Sender stranger = new Sender.Visitor("198.51.100.7");
        Uploads uploads = hall.qingsu.bean(Uploads.class);
        for (int n = 0; n < 60; n++) {
            assertThat(code(uploads.take(new ByteArrayInputStream(SampleSound.amr(5)), null, stranger)))
                    .isEqualTo("accepted");
        }
        assertThat(code(uploads.take(new ByteArrayInputStream(SampleSound.amr(5)), null, stranger)))
                .isEqualTo("too-many-uploads");
    }

    @Test
    void visitors_who_fill_their_room_leave_staff_theirs() throws IOException {
        var sql = hall.qingsu.sql();
        sql.sql("insert into intake.upload (id, secret, kind, size, sha256, visitor, at)"
                        + " values (1, '\\x01', 'WAV', 6000000000, sha256('none'), true, now())")
                .update();
        try {
            assertThat(code(hall.taken(SampleSound.amr(5)))).isEqualTo("too-many-uploads");
            Sender staff = new Sender.Staff(hall.officer("huawu01").account());
            assertThat(code(hall.qingsu
                            .bean(Uploads.class)
                            .take(new ByteArrayInputStream(SampleSound.amr(5)), null, staff)))
                    .isEqualTo("accepted");
        } finally {
            sql.sql("delete from intake.upload where id = 1").update();
        }
    }

    @Test
    void limits_are_dated_data() {
        var sql = hall.qingsu.sql();
        sql.sql(
                        "insert into intake.attachment_limit (key, value, what, valid_from) values ('most-per-form', 12, '', '2026-11-01')")
                .update();
        try {
            assertThat(new AttachmentLimits(sql, hall.qingsu.clock()).mostPerForm())
                    .isEqualTo(12);
        } finally {
            sql.sql("delete from intake.attachment_limit where value = 12").update();
        }
    }
}
