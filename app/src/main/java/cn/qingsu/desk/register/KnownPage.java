package cn.qingsu.desk.register;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the hotline knows about what is being told, to be read out or answered with. Nothing is kept. */
@DeskPage
class KnownPage {

    private static final int SHOWN = 6;

    private final Articles articles;
    private final Clock clock;

    KnownPage(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** @param known what the agent looks for; blank for what the text is about */
    @PostMapping("/desk/register/known")
    String known(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String known,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        if (Stream.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER).noneMatch(officer::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String words = known.isBlank() ? text.strip() : known.strip();
        LocalDate today = CityTime.day(clock.instant());
        List<Hit> hits = words.isEmpty()
                ? List.of()
                : articles.search(
                        words,
                        known.isBlank() && !category.isBlank() ? new CategoryCode(category) : null,
                        today,
                        SHOWN);
        model.addAttribute("asked", !words.isEmpty());
        model.addAttribute("hits", hits);
        return "desk/known :: hits";
    }
}
