package cn.qingsu.operations.doctor;

import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.BlobAudit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of requests: whether their bytes are there, and, of some, whether they are what they were. */
@Component
@Order(8)
class AttachmentCheck implements Check {

    private static final String ABOUT = "附件";
    private static final int READ = 200;
    private static final int NAMED = 5;

    private final BlobAudit audit;

    AttachmentCheck(BlobAudit audit) {
        this.audit = audit;
    }

    @Override
    public List<Finding> look() {
        BlobAudit.Found found = audit.look(READ);
        if (!found.missing().isEmpty() || !found.changed().isEmpty()) {
            return List.of(Finding.fault(
                    ABOUT,
                    found.files() + " 个中，缺失 " + found.missing().size() + " 个、内容已变 "
                            + found.changed().size() + " 个（" + some(found) + "），请从备份恢复附件文件夹"));
        }
        return List.of(Finding.fine(ABOUT, found.files() + " 个都在，抽查 " + found.read() + " 个内容完好"));
    }

    private static String some(BlobAudit.Found found) {
        return Stream.concat(found.missing().stream(), found.changed().stream())
                .limit(NAMED)
                .map(AttachmentId::toString)
                .collect(Collectors.joining("、"));
    }
}
