package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.ArticleLists;
import cn.qingsu.knowledge.ArticleTab;
import cn.qingsu.knowledge.KnowledgeSetting;
import cn.qingsu.knowledge.KnowledgeSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the city sets for its knowledge base, for administrators. */
@DeskPage
class KnowledgeSettingsPage {

    private final KnowledgeSettings settings;
    private final ArticleLists lists;
    private final Clock clock;

    KnowledgeSettingsPage(KnowledgeSettings settings, ArticleLists lists, Clock clock) {
        this.settings = settings;
        this.lists = lists;
        this.clock = clock;
    }

    /** A setting with all that it ever was, newest first. */
    record Set(KnowledgeSetting setting, DatedNumbers.Line<Integer> now, List<DatedNumbers.Line<Integer>> history) {}

    @GetMapping("/desk/knowledge/settings")
    String settings(@AuthenticationPrincipal Officer officer, Model model) {
        administrator(officer);
        model.addAttribute(
                "sets",
                Arrays.stream(KnowledgeSetting.values())
                        .map(each -> {
                            List<DatedNumbers.Line<Integer>> history = settings.history(each);
                            return new Set(each, history.getFirst(), history);
                        })
                        .toList());
        model.addAttribute(
                "expiring", lists.counts(CityTime.day(clock.instant())).getOrDefault(ArticleTab.EXPIRING, 0));
        return "desk/knowledge-settings";
    }

    @PostMapping("/desk/knowledge/settings/{key}")
    String set(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = administrator(officer);
        KnowledgeSetting setting = Arrays.stream(KnowledgeSetting.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
        RefusalPages.told(settings.set(setting, number, author), "已保存，从今天起生效", response, model);
        return settings(officer, model);
    }

    private static Author administrator(Officer officer) {
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return officer.as(Role.ADMINISTRATOR);
    }
}
