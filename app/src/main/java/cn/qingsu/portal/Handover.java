package cn.qingsu.portal;

import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Field;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the citizen's form to intake and brings back what is to be shown. */
@Component
class Handover {

    private final Intake intake;
    private final Words words;

    Handover(Intake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    /** What came of a form: a request, or the form as it is to be shown again with what is wrong. */
    sealed interface Outcome {

        record Done(Registered registered) implements Outcome {}

        record Again(SubmitForm form, Problems problems) implements Outcome {}
    }

    Outcome submit(SubmitForm form, ChannelCode channel) {
        Submission submission = submission(form, channel);
        if (Pin.isUnreadable(form)) {
            return new Outcome.Again(form, Problems.of(intake.check(submission), form, words));
        }
        return switch (intake.submit(submission, Author.REQUESTER)) {
            case Decision.Accepted<Registered>(Registered registered) -> new Outcome.Done(registered);
            case Decision.Refused<Registered>(Refusal refusal) -> again(form, submission, refusal);
        };
    }

    private Outcome again(SubmitForm form, Submission submission, Refusal refusal) {
        if (refusal.code().equals("key-used-for-another-text")) {
            return new Outcome.Again(form.anew(), Problems.of("text", words.say("problem.sent-before")));
        }
        Problems problems = Problems.of(intake.check(submission), form, words);
        return new Outcome.Again(form, problems.any() ? problems : Problems.of("text", words.of(refusal)));
    }

    /** How many characters the text may have. */
    int longestText() {
        return intake.longest(Origin.PORTAL, Field.TEXT);
    }

    /** Who stays anonymous leaves no name, no phone and no e-mail address, even if they were typed before that was chosen. */
    private static Submission submission(SubmitForm form, ChannelCode channel) {
        boolean anonymous = form.anonymous();
        boolean reachable = !anonymous && form.phone() != null && !form.phone().isBlank();
        return Submission.of(Origin.PORTAL, channel, form.text() == null ? "" : form.text())
                .place(new Place(form.address(), Pin.of(form), null, null, null))
                .requester(anonymous ? null : form.name(), anonymous ? null : form.phone())
                .email(anonymous ? null : form.email())
                .anonymous(anonymous)
                .privacy(privacy(form))
                .callbackWanted(reachable ? form.callback() != null : null)
                .files(form.files())
                .idempotencyKey(form.submissionKey())
                .build();
    }

    private static @Nullable PrivacyLevel privacy(SubmitForm form) {
        return "CONFIDENTIAL".equals(form.privacy()) ? PrivacyLevel.CONFIDENTIAL : null;
    }
}
