package cn.qingsu.desk.file;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Sight;
import cn.qingsu.intake.attachment.AttachmentLimits;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a case's files for its page. */
@Component
public class FileViews {

    private final CaseFiles files;
    private final AttachmentLimits limits;
    private final CityNames names;

    FileViews(CaseFiles files, AttachmentLimits limits, CityNames names) {
        this.files = files;
        this.limits = limits;
        this.names = names;
    }

    /** @param sight what the officer may see of the case */
    public CaseFilesView of(RequestId request, Officer officer, Sight sight) {
        return new CaseFilesView(
                files.of(request, sight).stream()
                        .map(file -> FileView.of(file, files.mayRedact(officer, file), names))
                        .toList(),
                sight.mayReveal(),
                limits.mostPerForm(),
                limits.largestFile());
    }

    /** No files, and no way to add any. */
    public CaseFilesView none() {
        return new CaseFilesView(List.of(), false, limits.mostPerForm(), limits.largestFile());
    }

    /** How many files may come with one form. */
    public int mostFiles() {
        return limits.mostPerForm();
    }

    /** In bytes. */
    public long largestFile() {
        return limits.largestFile();
    }
}
