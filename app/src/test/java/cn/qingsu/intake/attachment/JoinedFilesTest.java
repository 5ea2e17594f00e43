package cn.qingsu.intake.attachment;

import static cn.qingsu.intake.attachment.FilesHall.STREET;
import static cn.qingsu.intake.attachment.FilesHall.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qingsu.identity.View;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the requester of a merged case sends later is seen at the case that leads it, and only as far as its officers may. */
class JoinedFilesTest {

    @TempDir
    static Path folder;

    private static FilesHall hall;

    private CaseFiles files;
    private RequestId lead;

    @BeforeAll
    static void start() {
        hall = new FilesHall(folder);
    }

    @AfterAll
    static void stop() {
        hall.close();
    }

    @BeforeEach
    void a_case_at_the_street() {
        files = hall.qingsu.bean(CaseFiles.class);
        lead = hall.registered(hall.photo());
        hall.toStreet(lead);
    }

    private void merged(RequestId joined) {
        hall.does("zhuanban01", joined, new Command.Merge(lead, "同一事项"));
    }

    private void adds(RequestId request) {
        hall.qingsu
                .bean(Attaching.class)
                .with(
                        request,
                        NewFile.of(List.of(hall.photo()), Purpose.SUPPLEMENT),
                        alongside -> hall.qingsu
                                .bean(ServiceRequests.class)
                                .perform(request, Author.REQUESTER, new Command.AddWords("又有一处，见照片", false), alongside))
                .orElseThrow();
    }

    private AttachmentId added(RequestId request) {
        return hall.own(request).getLast().id();
    }

    private List<String> views(RequestId request) {
        return hall.qingsu.bean(Views.class).of(request).stream()
                .map(View::what)
                .toList();
    }

    @Test
    void the_units_of_the_lead_see_what_was_added_and_nothing_else_of_the_merged_case() throws IOException {
        RequestId joined = hall.registered(hall.photo());
        merged(joined);
        adds(joined);
        AttachmentId file = added(joined);

        assertThat(hall.seenBy("hudao01", joined)).as("at the merged case").isEmpty();
        assertThat(hall.seenBy("hudao01", lead))
                .extracting(Attachment::request, Attachment::purpose)
                .containsExactly(tuple(lead, Purpose.MATTER), tuple(joined, Purpose.SUPPLEMENT));
        assertThat(hall.seenBy("hudao01", lead).getFirst().name()).isNotNull();
        assertThat(hall.seenBy("hudao01", lead).getLast().name())
                .as("which may say who the other is")
                .isNull();
        assertThat(hall.own(lead)).as("what the lead's requester sees").hasSize(1);

        Served whole = files.open(lead, file, hall.officer("hudao01")).orElseThrow();
        assertThat(Objects.requireNonNull(whole.answer(true).getBody())
                        .getInputStream()
                        .readAllBytes())
                .isEqualTo(hall.stored(hall.own(joined).getLast().content()));
        assertThat(whole.answer(true).getHeaders().getContentDisposition().getFilename())
                .isEqualTo("补充材料.jpg");
        assertThat(views(joined)).containsExactly("附件：照片（补充材料，在主件中）");
        files.thumbnail(lead, file, hall.officer("hudao01")).orElseThrow();
        assertThat(code(files.open(joined, file, hall.officer("hudao01")))).isEqualTo("unknown-file");
        AttachmentId matter = hall.own(joined).getFirst().id();
        assertThat(code(files.open(lead, matter, hall.officer("hudao01")))).isEqualTo("unknown-file");
    }

    @Test
    void whoever_may_not_open_the_lead_sees_nothing_through_it() {
        RequestId joined = hall.registered();
        merged(joined);
        adds(joined);
        for (String other : List.of("zhifa01", "shequ01", "guanli01")) {
            assertThat(hall.seenBy(other, lead)).as(other).isEmpty();
            assertThat(code(files.open(lead, added(joined), hall.officer(other))))
                    .as(other)
                    .isEqualTo("unknown-file");
            assertThat(code(files.thumbnail(lead, added(joined), hall.officer(other))))
                    .as(other)
                    .isEqualTo("unknown-file");
        }
    }

    @Test
    void a_unit_that_the_merged_case_is_against_does_not_see_them_though_it_handles_the_lead() {
        RequestId joined = hall.submitted(
                        hall.matter(List.of()).complainedAbout(STREET).build())
                .orElseThrow()
                .id();
        merged(joined);
        adds(joined);
        assertThat(hall.seenBy("hudao01", lead)).hasSize(1);
        assertThat(code(files.open(lead, added(joined), hall.officer("hudao01"))))
                .isEqualTo("unknown-file");
        assertThat(hall.seenBy("zhuanban01", lead)).hasSize(2);
    }

    @Test
    void a_case_that_was_taken_out_again_keeps_its_files_to_itself() {
        RequestId joined = hall.registered();
        merged(joined);
        adds(joined);
        assertThat(hall.seenBy("hudao01", lead)).hasSize(2);
        hall.does("zhuanban01", joined, new Command.Unmerge("不是同一处"));
        assertThat(hall.seenBy("hudao01", lead)).hasSize(1);
        assertThat(code(files.open(lead, added(joined), hall.officer("hudao01"))))
                .isEqualTo("unknown-file");
    }

    @Test
    void one_can_be_blackened_there_and_only_whoever_may_reveal_its_own_requester_sees_the_first() throws IOException {
        RequestId joined = hall.registered();
        merged(joined);
        adds(joined);
        AttachmentId first = added(joined);
        BlobKey before = hall.own(joined).getLast().content();
        Redactions redactions = hall.qingsu.bean(Redactions.class);
        List<Redactions.Area> areas = List.of(new Redactions.Area(0.1, 0.3, 0.4, 0.4));
        assertThat(code(redactions.redact(lead, first, areas, hall.officer("hudao01"))))
                .isEqualTo("not-allowed");
        AttachmentId second =
                redactions.redact(lead, first, areas, hall.officer("huawu01")).orElseThrow();
        assertThat(hall.own(joined)).extracting(Attachment::id).containsExactly(second);
        assertThat(hall.own(joined).getFirst().name()).isEqualTo("王小明家门口.jpg");
        assertThat(hall.seenBy("hudao01", lead).getLast().id()).isEqualTo(second);

        assertThat(code(files.original(lead, second, hall.officer("hudao01"), "核对现场车牌")))
                .isEqualTo("may-not-reveal");
        Served original =
                files.original(lead, second, hall.officer("huawu01"), "核对现场车牌").orElseThrow();
        assertThat(Objects.requireNonNull(original.answer(false).getBody())
                        .getInputStream()
                        .readAllBytes())
                .isEqualTo(hall.stored(before));
        assertThat(views(joined)).first().isEqualTo("附件原件：照片（补充材料，在主件中）");
        assertThat(hall.journal(joined))
                .containsExactly("attachment.FileAttached", "attachment.PictureRedacted", "attachment.OriginalViewed");
        assertThat(hall.journal(lead)).containsExactly("attachment.FileAttached");
    }
}
