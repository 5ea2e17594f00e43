package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.UploadRows.Upload;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.RequestEvent;
import cn.qingsu.request.RequesterEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Attaches uploaded files to a request, in the transaction of what they came with. */
@Service
public class Attaching {

    private static final String CLAUSE = "附件规则：传上来的附件须在一天内提交，只能提交一次";
    private static final String COUNT = "附件规则：大小和数量有上限";

    private final UploadRows uploads;
    private final AttachmentRows attachments;
    private final AttachmentLimits limits;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    Attaching(
            UploadRows uploads,
            AttachmentRows attachments,
            AttachmentLimits limits,
            Journal journal,
            TransactionOperations transactions,
            Clock clock) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.limits = limits;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is wrong with these files; changes nothing. */
    public Optional<Refusal> check(List<NewFile> files) {
        int most = limits.mostPerForm();
        if (files.size() > most) {
            return Optional.of(
                    new Refusal("too-many-files", COUNT, "一次最多附 " + most + " 个，现在是 " + files.size() + " 个，请去掉几个。"));
        }
        Instant since = since();
        return files.stream().allMatch(file -> uploads.isThere(file.token(), since))
                ? Optional.empty()
                : Optional.of(gone());
    }

    /**
     * Attaches files within the caller's transaction.
     *
     * @param said the reply or supplement that they came with
     * @throws FilesGone if one is not there any more, or there are too many; all must be undone then
     */
    public void attach(RequestId request, List<NewFile> files, @Nullable Long said, Author author) {
        if (files.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (NewFile file : files) {
            Upload upload = uploads.take(file.token(), since()).orElseThrow(() -> new FilesGone(gone()));
            attachments.keep(request, upload, file.purpose(), said, author, now);
            journal.append(
                    AttachmentEvent.subject(request),
                    author,
                    now,
                    new AttachmentEvent.FileAttached(
                            upload.id(),
                            file.purpose(),
                            upload.kind().name(),
                            upload.size(),
                            upload.content().hex()));
        }
        int most = limits.mostPerRequest();
        if (attachments.count(request) > most) {
            throw new FilesGone(new Refusal("too-many-files", COUNT, "这件诉求的附件已有很多，最多 " + most + " 个。"));
        }
    }

    /** Attaches files by themselves. */
    public Decision<List<Attachment>> attach(RequestId request, List<NewFile> files, Author author) {
        Optional<Refusal> wrong = check(files);
        if (wrong.isPresent()) {
            return new Decision.Refused<>(wrong.get());
        }
        return orRefusal(() -> {
            transactions.executeWithoutResult(status -> attach(request, files, null, author));
            return Decision.accepted(attachments.of(request));
        });
    }

    /**
     * Carries out a command with files: both stand, or neither does.
     *
     * @param command given what is to be written alongside
     */
    public Decision<CaseState> with(
            RequestId request, List<NewFile> files, Function<Alongside, Decision<CaseState>> command) {
        if (files.isEmpty()) {
            return command.apply(Alongside.NOTHING);
        }
        Optional<Refusal> wrong = check(files);
        return wrong.isPresent()
                ? new Decision.Refused<>(wrong.get())
                : orRefusal(() -> command.apply((now, author, events) -> attach(request, files, said(events), author)));
    }

    /** The text that these events are about. */
    private static @Nullable Long said(List<RequestEvent> events) {
        for (RequestEvent event : events) {
            if (event instanceof RequestEvent.Replied replied) {
                return replied.reply();
            }
            if (event instanceof RequesterEvent.SupplementGiven given) {
                return given.supplement();
            }
            if (event instanceof RequesterEvent.WordsAdded added) {
                return added.said();
            }
        }
        return null;
    }

    private interface Deciding<T> {
        Decision<T> decide();
    }

    private static <T> Decision<T> orRefusal(Deciding<T> work) {
        try {
            return work.decide();
        } catch (FilesGone gone) {
            return new Decision.Refused<>(gone.refusal());
        }
    }

    private Instant since() {
        return clock.instant().minus(limits.unattachedFor());
    }

    private static Refusal gone() {
        return new Refusal("file-gone", CLAUSE, "有附件放得太久或已经提交过，找不到了。请去掉它，重新添加后再提交。");
    }

    /** Files cannot be attached; what was begun must be undone. */
    public static final class FilesGone extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        FilesGone(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
