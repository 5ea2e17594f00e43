package cn.qingsu.desk.register;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.intake.EmergencyWord;
import cn.qingsu.intake.EmergencyWords;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the words say while somebody writes: danger, and situations beyond remit. Nothing is kept. */
@DeskPage
class SignsPage {

    private final FittingSituations situations;
    private final EmergencyWords words;

    SignsPage(FittingSituations situations, EmergencyWords words) {
        this.situations = situations;
        this.words = words;
    }

    /** @param search what the agent looks for in the catalogue; blank for what the text suggests */
    @PostMapping("/desk/register/signs")
    String signs(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String search,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("search", search.strip());
        model.addAttribute("situations", search.isBlank() ? situations.suggestedBy(text) : situations.searched(search));
        List<EmergencyWord> found = words.in(text);
        model.addAttribute("danger", found);
        model.addAttribute("advice", words.advice(text).orElse(""));
        return "desk/signs :: signs";
    }
}
