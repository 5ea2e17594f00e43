package cn.qingsu.portal;

import cn.qingsu.intake.EmergencyWords;
import cn.qingsu.intake.attachment.AttachmentLimits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form's page shows: empty, with what is wrong, or once more after the page had lain open too long. */
@Component
class SubmitView {

    static final String TEMPLATE = "portal/submit";

    private final Handover handover;
    private final EmergencyWords dangers;
    private final AttachmentLimits limits;

    SubmitView(Handover handover, EmergencyWords dangers, AttachmentLimits limits) {
        this.handover = handover;
        this.dangers = dangers;
        this.limits = limits;
    }

    String show(SubmitForm form, Problems problems, Model model) {
        model.addAllAttributes(attributes(form, problems));
        return TEMPLATE;
    }

    Map<String, @Nullable Object> attributes(SubmitForm form, Problems problems) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("form", form);
        attributes.put("problems", problems);
        attributes.put("longest", handover.longestText());
        attributes.put("largestFile", limits.largestFile());
        attributes.put("mostFiles", limits.mostPerForm());
        attributes.put(
                "danger",
                form.text() == null ? null : dangers.advice(form.text()).orElse(null));
        return attributes;
    }
}
