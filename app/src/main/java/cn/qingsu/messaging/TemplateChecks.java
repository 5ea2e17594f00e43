package cn.qingsu.messaging;

import cn.qingsu.kernel.Decision;
import java.time.LocalDate;

/** What must be true of a template before it can be sent to anybody. */
final class TemplateChecks {

    static final String CLAUSE = "消息模板：内容须完整，自今天或以后生效";

    /** A draft that was read. */
    record Read(TemplateText subject, TemplateText body) {

        Rendered filled(Particulars particulars, MessageChannel channel) {
            return new Rendered(
                    subject.filled(particulars, channel).replaceAll("\\s+", " ").strip(),
                    body.filled(particulars, channel).strip());
        }
    }

    private TemplateChecks() {}

    static Decision<Read> of(TemplateDraft draft, LocalDate today) {
        MessageChannel channel = draft.channel();
        if (draft.body().isBlank()) {
            return refused("template-empty", "请填写内容。");
        }
        if (channel.hasSubject() && draft.subject().isBlank()) {
            return refused("subject-missing", channel.label() + "须有主题。");
        }
        if (draft.subject().indexOf('\n') >= 0) {
            return refused("subject-of-lines", "主题只能有一行。");
        }
        if (length(draft.body()) > channel.longestBody() || length(draft.subject()) > channel.longestSubject()) {
            return refused(
                    "template-too-long",
                    channel.label() + "的主题最多 " + channel.longestSubject() + " 字、内容最多 " + channel.longestBody()
                            + " 字，请缩短。");
        }
        if (draft.validFrom().isBefore(today)) {
            return refused("valid-from-past", "生效日期不能早于今天；已经发出的消息不会改变。");
        }
        return read(draft.occasion(), draft.subject(), draft.body())
                .then(read -> read.body().variables().contains(Variable.NUMBER)
                        ? Decision.accepted(read)
                        : refused("number-missing", "内容里须有 {编号}，诉求人凭它查询。"));
    }

    static Decision<Read> read(Occasion occasion, String subject, String body) {
        return TemplateText.read(subject, occasion)
                .then(head -> TemplateText.read(body, occasion).map(text -> new Read(head, text)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static <T> Decision<T> refused(String code, String message) {
        return Decision.refused(code, CLAUSE, message);
    }
}
