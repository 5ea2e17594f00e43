package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.knowledge.ArticleEditor;
import cn.qingsu.knowledge.Correction;
import cn.qingsu.knowledge.Corrections;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What officers found wrong in articles, as tasks of those who keep them. */
@DeskPage
class CorrectionsPage {

    private static final int SHOWN = 100;

    private final Corrections corrections;
    private final ArticleEditor editor;
    private final ArticleHistory history;

    CorrectionsPage(Corrections corrections, ArticleEditor editor, ArticleHistory history) {
        this.corrections = corrections;
        this.editor = editor;
        this.history = history;
    }

    @GetMapping("/desk/knowledge/corrections")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("open", history.corrections(corrections.open(SHOWN), officer.account()));
        model.addAttribute("count", corrections.countOpen());
        model.addAttribute("mayWrite", editor.mayWrite(officer));
        return "desk/corrections";
    }

    /** @param accepted {@code true} leads on to the editor, where the next version begins */
    @PostMapping("/desk/knowledge/corrections/{id:[0-9a-z]{13}}")
    String settle(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        return switch (corrections.settle(read(id), accepted, answer, officer)) {
            case Decision.Accepted<Correction>(Correction settled) ->
                accepted
                        ? "redirect:/desk/knowledge/"
                                + settled.article().article().value() + "/edit?correction=" + id
                        : "redirect:/desk/knowledge/corrections?done=settled";
            case Decision.Refused<Correction>(Refusal refusal) -> {
                RefusalPages.within(refusal, response, model);
                yield list(officer, model);
            }
        };
    }

    static long read(String id) {
        try {
            return TimeSorted.parse(id);
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }
}
