package cn.qingsu.api.file;

import cn.qingsu.api.problem.BadBody;
import cn.qingsu.intake.attachment.AttachmentId;
import cn.qingsu.intake.attachment.Served;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** Answers with the bytes of a file, or with the problem why not. */
public final class FileAnswers {

    private FileAnswers() {}

    /** @param file as it stands in the address */
    public static ResponseEntity<Resource> of(String file, Function<AttachmentId, Decision<Served>> opening) {
        return switch (id(file).then(opening)) {
            case Decision.Accepted<Served>(Served served) -> served.answer(true);
            case Decision.Refused<Served>(Refusal refusal) -> throw new BadBody(refusal, List.of());
        };
    }

    private static Decision<AttachmentId> id(String text) {
        try {
            return Decision.accepted(AttachmentId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Decision.refused("unknown-file", "接口文档：附件", "没有这个附件。");
        }
    }
}
