package cn.qingsu.desk.casefile;

import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Sight;
import cn.qingsu.intake.attachment.FileHistory;
import cn.qingsu.intake.attachment.FileStep;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happened to the case's files. That somebody looked at an original is told to whoever may ask who looked at all. */
@Component
class FileStrand implements Strand {

    private final FileHistory files;
    private final Access access;
    private final Writers writers;

    FileStrand(FileHistory files, Access access, Writers writers) {
        this.files = files;
        this.access = access;
        this.writers = writers;
    }

    @Override
    public List<Happening> of(RequestId id, Officer officer, Sight sight) {
        boolean looks = access.maySeeViews(officer);
        List<FileStep> steps =
                files.of(id).stream().filter(step -> looks || !step.look()).toList();
        Map<AccountId, String> names =
                writers.names(steps.stream().map(FileStep::author).toList());
        return steps.stream()
                .map(step -> new Happening(
                        step.at(),
                        0,
                        TimelineKind.FILE,
                        step.title(),
                        step.detail(),
                        writers.told(step.author(), names),
                        step.internal()))
                .toList();
    }
}
