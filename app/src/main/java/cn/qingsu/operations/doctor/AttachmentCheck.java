package cn.qingsu.operations.doctor;

import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.BlobAudit;
import cn.qingsu.intake.attachment.StoreOwner;
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

    private final StoreOwner owner;
    private final BlobAudit audit;

    AttachmentCheck(StoreOwner owner, BlobAudit audit) {
        this.owner = owner;
        this.audit = audit;
    }

    @Override
    public List<Finding> look() {
        return switch (owner.look()) {
            case OURS, FREE -> files();
            case ANOTHERS -> off("附件文件夹属于另一个数据库，或者里面的文件不是本库的。请检查 qingsu.attachments.folder；每个数据库要有自己的文件夹" + mark());
            case UNMARKED -> off("附件文件夹里有文件，却没有标记 belongs-to，可能挂错了文件夹" + mark());
            case NOWHERE -> off("没有说明附件放在哪里，请设置 qingsu.attachments.folder");
        };
    }

    private static List<Finding> off(String why) {
        return List.of(Finding.fault(ABOUT, "已停收附件、停止清理：" + why));
    }

    /** How a person who knows better says so. */
    private String mark() {
        return owner.name()
                .map(name -> "。如果确定这就是本库的附件文件夹，请在其中的文件 belongs-to 里写 " + name)
                .orElse("。如果确定这就是本库的附件文件夹，请删去其中的文件 belongs-to");
    }

    private List<Finding> files() {
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
