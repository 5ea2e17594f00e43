package cn.qingsu.portal;

import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.intake.attachment.AttachmentLimits;
import cn.qingsu.intake.attachment.OwnFiles;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.portal.words.Words;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.CitizenCases.Progress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The case behind a secret link. */
@Component
class OwnCase {

    private final CitizenCases cases;
    private final TrackingTokens tokens;
    private final OwnFiles files;
    private final AttachmentLimits limits;
    private final Clock clock;
    private final Words words;

    OwnCase(
            CitizenCases cases,
            TrackingTokens tokens,
            OwnFiles files,
            AttachmentLimits limits,
            Clock clock,
            Words words) {
        this.cases = cases;
        this.tokens = tokens;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
        this.words = words;
    }

    /**
     * A form on the progress page that was not taken.
     *
     * @param form which of the page's forms
     * @param message why not
     * @param text what was typed into it
     */
    record Refused(
            String form, @Nullable String message, @Nullable String text) {

        static final Refused NOTHING = new Refused("", null, null);
    }

    /** @throws ResponseStatusException 404 if the link is not ours */
    RequestId open(String token) {
        return tokens.read(token).orElseThrow(OwnCase::unknown);
    }

    Progress progress(RequestId id) {
        return cases.progress(id, words.locale()).orElseThrow(OwnCase::unknown);
    }

    ProgressView view(Progress progress) {
        return ProgressView.of(progress, clock.instant(), words);
    }

    String show(RequestId id, String token, @Nullable String thanks, Refused refused, Model model) {
        model.addAttribute("view", view(progress(id)));
        model.addAttribute("files", OwnFileView.of(files.of(id), clock.instant(), words));
        model.addAttribute("token", token);
        model.addAttribute("largestFile", limits.largestFile());
        model.addAttribute("mostFiles", limits.mostPerForm());
        model.addAttribute("thanks", thanks);
        model.addAttribute("refused", refused);
        return "portal/progress";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
