package cn.qingsu.desk.file;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Sight;
import cn.qingsu.intake.attachment.Attachment;
import cn.qingsu.intake.attachment.AttachmentLimits;
import cn.qingsu.intake.attachment.CaseFiles;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
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

    /**
     * @param sight what the officer may see of the case
     * @param leads whether others may have been merged into it, so that it is worth asking what came with them
     */
    public CaseFilesView of(RequestId request, Officer officer, Sight sight, boolean leads) {
        List<FileView> all = new ArrayList<>();
        for (Attachment file : files.of(request, sight)) {
            boolean mayReveal = file.isRedacted() && sight.mayReveal();
            all.add(FileView.of(file, false, files.mayRedact(officer, file), mayReveal, names));
        }
        for (Attachment file : leads ? files.added(request, officer) : List.<Attachment>of()) {
            all.add(FileView.of(file, true, files.mayRedact(officer, file), files.mayReveal(officer, file), names));
        }
        return new CaseFilesView(all, limits.mostPerForm(), limits.largestFile());
    }

    /** No files, and no way to add any. */
    public CaseFilesView none() {
        return new CaseFilesView(List.of(), limits.mostPerForm(), limits.largestFile());
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
