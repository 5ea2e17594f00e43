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
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.intake.attachment.blob.BlobKey;
import cn.qingsu.intake.attachment.blob.BlobStore;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The application with a folder for files, and what people do there. */
final class FilesHall implements AutoCloseable {

    static final UnitCode STREET = new UnitCode("370203033");

    private static final AtomicInteger COUNT = new AtomicInteger();

    final Path folder;
    final RunningApplication qingsu;

    FilesHall(Path folder) {
        this.folder = folder;
        this.qingsu = RunningApplication.start(Map.of(
                "qingsu.demo.accounts",
                "true",
                "qingsu.alarms.run",
                "false",
                "qingsu.attachments.folder",
                folder.toString()));
    }

    Uploaded uploaded(byte[] bytes) {
        return taken(bytes).orElseThrow();
    }

    Decision<Uploaded> taken(byte[] bytes) {
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

    String photo() {
        return uploaded(Sample.photo(200 + COUNT.incrementAndGet(), 150, 1, 120.3563, 36.1189))
                .token();
    }

    Submission.Builder matter(List<String> files) {
        AreaCode street = qingsu.bean(Areas.class).named("湖岛街道", 1).getFirst().code();
        return Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "瑞海北路7号有集装箱挡住消防通道 " + COUNT.incrementAndGet())
                .place(new Place("瑞海北路7号", null, new AreaCode(street.value().substring(0, 6)), street, null))
                .category(new CategoryCode("240101"))
                .requester("王小明", "13900007777")
                .files(files);
    }

    RequestId registered(String... files) {
        return submitted(matter(List.of(files)).build()).orElseThrow().id();
    }

    Decision<Registered> submitted(Submission submission) {
        return qingsu.bean(Intake.class).submit(submission, Author.REQUESTER);
    }

    Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    Decision<?> tried(String login, RequestId id, Command command, List<NewFile> files) {
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

    void does(String login, RequestId id, Command command, NewFile... files) {
        Decision<?> decision = tried(login, id, command, List.of(files));
        assertThat(decision.isAccepted())
                .as("%s: %s", command.action(), decision)
                .isTrue();
    }

    void toStreet(RequestId id) {
        does("zhuanban01", id, new Command.Accept());
        does("zhuanban01", id, new Command.Dispatch(STREET, null, null));
    }

    List<Attachment> seenBy(String login, RequestId id) {
        return qingsu.bean(CaseFiles.class).of(id, officer(login));
    }

    List<Attachment> own(RequestId id) {
        return qingsu.bean(OwnFiles.class).of(id);
    }

    static String code(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    byte[] stored(BlobKey key) {
        try (InputStream in = qingsu.bean(BlobStore.class).open(key, 0)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isStored(BlobKey key) {
        try {
            return qingsu.bean(BlobStore.class).size(key).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long filesOnDisk() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> journal(RequestId id) {
        return qingsu.bean(Journal.class).of(AttachmentEvent.subject(id)).stream()
                .map(Entry::type)
                .toList();
    }

    @Override
    public void close() {
        qingsu.close();
    }
}
