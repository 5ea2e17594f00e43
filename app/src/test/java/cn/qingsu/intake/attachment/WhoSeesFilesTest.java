package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.FilesHall.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees which file of a case, and the first of a blackened picture. */
class WhoSeesFilesTest {

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
    void files_are_seen_by_whoever_sees_the_case_and_by_nobody_else() {
        RequestId id = hall.registered(hall.photo());
        AttachmentId file = hall.own(id).getFirst().id();
        CaseFiles files = hall.qingsu.bean(CaseFiles.class);
        for (String hotline :
                List.of("huawu01", "banzhang01", "zhuanban01", "shenhe01", "huifang01", "duban01", "shenji01")) {
            assertThat(hall.seenBy(hotline, id)).as(hotline).hasSize(1);
        }
        for (String other : List.of("hudao01", "shequ01", "zhifa01", "shibei01", "guanli01")) {
            assertThat(hall.seenBy(other, id)).as(other).isEmpty();
            assertThat(code(files.open(id, file, hall.officer(other))))
                    .as(other)
                    .isEqualTo("unknown-file");
            assertThat(code(files.thumbnail(id, file, hall.officer(other))))
                    .as(other)
                    .isEqualTo("unknown-file");
        }
        hall.toStreet(id);
        assertThat(hall.seenBy("hudao01", id)).hasSize(1);
        assertThat(hall.seenBy("zhifa01", id)).isEmpty();
        files.open(id, file, hall.officer("hudao01")).orElseThrow();
        assertThat(hall.qingsu.bean(Views.class).of(id).stream().map(View::what))
                .contains("附件：照片（诉求材料）");
        assertThat(code(files.open(hall.registered(hall.photo()), file, hall.officer("huawu01"))))
                .as("of another case")
                .isEqualTo("unknown-file");
    }

    @Test
    void the_unit_complained_about_never_sees_them() {
        RequestId id = hall.submitted(hall.matter(List.of(hall.photo()))
                        .complainedAbout(FilesHall.STREET)
                        .build())
                .orElseThrow()
                .id();
        assertThat(hall.seenBy("huawu01", id)).hasSize(1);
        for (String theirs : List.of("hudao01", "hudao02", "shequ01")) {
            assertThat(hall.seenBy(theirs, id)).as(theirs).isEmpty();
            assertThat(code(hall.qingsu
                            .bean(CaseFiles.class)
                            .open(id, hall.own(id).getFirst().id(), hall.officer(theirs))))
                    .isEqualTo("unknown-file");
        }
    }

    @Test
    void a_name_that_may_tell_who_wrote_is_kept_from_whoever_may_not_know() {
        RequestId id = hall.submitted(hall.matter(List.of(hall.photo()))
                        .privacy(PrivacyLevel.CONFIDENTIAL)
                        .build())
                .orElseThrow()
                .id();
        hall.toStreet(id);
        assertThat(hall.seenBy("hudao01", id).getFirst().name()).isNull();
        assertThat(hall.seenBy("huawu01", id).getFirst().name()).isNotNull();
    }

    @Test
    void the_requester_sees_the_units_photos_once_the_reply_is_approved_and_internal_matter_never() {
        RequestId id = hall.registered(hall.photo());
        hall.toStreet(id);
        hall.does("hudao01", id, new Command.Acknowledge(null));
        hall.does("hudao01", id, new Command.RecordContact(null, true, "已电话联系，核实情况"));
        hall.qingsu
                .bean(CaseFiles.class)
                .attachInternal(id, List.of(hall.photo()), hall.officer("hudao01"))
                .orElseThrow();
        Command reply = new Command.Reply(null, "现场约谈物业，租户承诺移走", "您反映的集装箱已移走，消防通道已恢复畅通。", Claim.SOLVED);
        hall.does(
                "hudao01",
                id,
                reply,
                new NewFile(hall.photo(), Purpose.BEFORE),
                new NewFile(hall.photo(), Purpose.AFTER));
        assertThat(hall.own(id)).extracting(Attachment::purpose).containsExactly(Purpose.MATTER);
        assertThat(hall.seenBy("shenhe01", id))
                .extracting(Attachment::purpose)
                .containsExactly(Purpose.MATTER, Purpose.INTERNAL, Purpose.BEFORE, Purpose.AFTER);
        hall.does("shenhe01", id, new Command.RejectReply("照片里有人脸，请遮挡后再报"));
        assertThat(hall.own(id)).hasSize(1);
        hall.does("hudao01", id, reply, new NewFile(hall.photo(), Purpose.AFTER));
        hall.does("shenhe01", id, new Command.Approve(null));
        assertThat(hall.own(id)).extracting(Attachment::purpose).containsExactly(Purpose.MATTER, Purpose.AFTER);
        assertThat(hall.own(id).getLast().name()).as("as the unit called it").isNull();
        assertThat(hall.own(id).getLast().id())
                .isEqualTo(hall.seenBy("shenhe01", id).getLast().id());
    }

    @Test
    void a_command_that_is_refused_attaches_nothing_and_its_files_can_be_used_again() {
        RequestId id = hall.registered();
        hall.toStreet(id);
        String token = hall.photo();
        Command reply = new Command.Reply(null, "经过", "答复", Claim.SOLVED);
        assertThat(hall.tried("hudao01", id, reply, List.of(new NewFile(token, Purpose.AFTER)))
                        .isAccepted())
                .isFalse();
        assertThat(hall.seenBy("huawu01", id)).isEmpty();
        hall.does("hudao01", id, new Command.Acknowledge(null), new NewFile(token, Purpose.INTERNAL));
        assertThat(hall.seenBy("huawu01", id)).hasSize(1);
    }

    @Test
    void whoever_only_audits_adds_nothing() {
        RequestId id = hall.registered();
        assertThat(code(hall.qingsu
                        .bean(CaseFiles.class)
                        .attachInternal(id, List.of(hall.photo()), hall.officer("shenji01"))))
                .isEqualTo("not-allowed");
    }

    @Test
    void a_blackened_picture_takes_the_place_of_the_first_which_is_seen_for_a_purpose_only() throws IOException {
        RequestId id = hall.registered(hall.photo());
        AttachmentId first = hall.own(id).getFirst().id();
        BlobKey before = hall.own(id).getFirst().content();
        Redactions redactions = hall.qingsu.bean(Redactions.class);
        List<Redactions.Area> areas = List.of(new Redactions.Area(0.1, 0.3, 0.4, 0.4));
        assertThat(code(redactions.redact(id, first, List.of(), hall.officer("huawu01"))))
                .isEqualTo("areas-missing");
        hall.toStreet(id);
        assertThat(code(redactions.redact(id, first, areas, hall.officer("hudao01"))))
                .as("what others say of him")
                .isEqualTo("not-allowed");
        AttachmentId second =
                redactions.redact(id, first, areas, hall.officer("huawu01")).orElseThrow();
        assertThat(hall.own(id)).extracting(Attachment::id).containsExactly(second);
        assertThat(hall.own(id).getFirst().content()).isNotEqualTo(before);
        assertThat(hall.own(id).getFirst().name()).isEqualTo("王小明家门口.jpg");
        CaseFiles files = hall.qingsu.bean(CaseFiles.class);
        assertThat(code(files.open(id, first, hall.officer("huawu01")))).isEqualTo("unknown-file");
        assertThat(code(hall.qingsu.bean(OwnFiles.class).open(id, first))).isEqualTo("unknown-file");
        assertThat(code(redactions.redact(id, first, areas, hall.officer("huawu01"))))
                .isEqualTo("unknown-file");

        assertThat(code(files.original(id, second, hall.officer("huawu01"), "看看")))
                .isEqualTo("purpose-missing");
        assertThat(code(files.original(id, second, hall.officer("shenhe01"), "核对现场车牌")))
                .isEqualTo("may-not-reveal");
        Served original =
                files.original(id, second, hall.officer("huawu01"), "核对现场车牌").orElseThrow();
        assertThat(Objects.requireNonNull(original.answer(false).getBody())
                        .getInputStream()
                        .readAllBytes())
                .isEqualTo(hall.stored(before));
        assertThat(hall.qingsu.bean(Views.class).of(id).getFirst())
                .satisfies(view -> assertThat(view.what()).startsWith("附件原件"))
                .satisfies(view -> assertThat(view.purpose()).isEqualTo("核对现场车牌"));
        assertThat(hall.journal(id))
                .containsExactly("attachment.FileAttached", "attachment.PictureRedacted", "attachment.OriginalViewed");
    }
}
