package cn.qingsu.messaging;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Addressees;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a requester would read by a template that is not kept yet, in a case of which such a message told. */
@Component
public class TemplatePreviews {

    private final Templates templates;
    private final Messages messages;
    private final Addressees addressees;
    private final Wording wording;

    TemplatePreviews(Templates templates, Messages messages, Addressees addressees, Wording wording) {
        this.templates = templates;
        this.messages = messages;
        this.addressees = addressees;
        this.wording = wording;
    }

    /**
     * The text for a real case that the officer may open.
     *
     * @return refused as {@link Templates#preview}, or with {@code no-such-message} where nothing of the kind was ever told of the case
     */
    public Decision<Rendered> of(TemplateDraft draft, RequestId request, Officer officer) {
        return templates.checked(draft).then(read -> {
            Optional<Particulars> particulars = messages.of(request, officer).stream()
                    .filter(message -> message.id().occasion() == draft.occasion())
                    .findFirst()
                    .flatMap(message -> addressees.find(request).flatMap(addressee -> wording.of(message, addressee)));
            return particulars
                    .map(found -> Decision.accepted(read.filled(found, draft.channel())))
                    .orElseGet(() -> Decision.refused(
                            "no-such-message",
                            "消息模板：用真实诉求预览",
                            "这件诉求还没有“" + draft.occasion().label() + "”，或您无权查看。请换一件，或不填编号，用虚构的示例预览。"));
        });
    }
}
