package cn.qingsu.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Looks, while somebody writes, whether others have said the same. What is being written is sent in the body and kept nowhere. */
@Controller
class SimilarPages {

    private final Joining joining;
    private final VisitorChannels channels;

    SimilarPages(Joining joining, VisitorChannels channels) {
        this.joining = joining;
        this.channels = channels;
    }

    @PostMapping("/portal/similar")
    String similar(
            @ModelAttribute SubmitForm form,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser,
            Model model) {
        model.addAttribute("similar", joining.similar(form, channels.of(form.via(), browser)));
        return "portal/similar";
    }
}
