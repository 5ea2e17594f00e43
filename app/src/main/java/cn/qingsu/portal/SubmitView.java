package cn.qingsu.portal;

import cn.qingsu.intake.EmergencyWords;
import cn.qingsu.intake.attachment.AttachmentLimits;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.portal.publiccase.Titled;
import cn.qingsu.portal.words.Words;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;

/** What the form's page shows: empty, with what is wrong, or once more after the page had lain open too long. */
@Component
class SubmitView {

    static final String TEMPLATE = "portal/submit";

    private final Handover handover;
    private final EmergencyWords dangers;
    private final AttachmentLimits limits;
    private final Joining joining;
    private final Words words;

    SubmitView(Handover handover, EmergencyWords dangers, AttachmentLimits limits, Joining joining, Words words) {
        this.handover = handover;
        this.dangers = dangers;
        this.limits = limits;
        this.joining = joining;
        this.words = words;
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
        attributes.put("joined", joined(form.join()));
        attributes.put("danger", form.text() == null ? null : danger(form.text()));
        return attributes;
    }

    /** Not told while the database is away: the form comes back all the same, and what it names stays in it. */
    private @Nullable Titled joined(@Nullable String ref) {
        try {
            return joining.joinable(ref).orElse(null);
        } catch (DataAccessException | TransactionException away) {
            if (DatabaseAway.caused(away)) {
                return null;
            }
            throw away;
        }
    }

    /** What to tell the writer at once; null if there is no sign of danger. */
    @Nullable
    String danger(String text) {
        return dangers.advice(text)
                .map(advice -> words.isEnglish() ? words.say("danger.advice") : advice)
                .orElse(null);
    }
}
