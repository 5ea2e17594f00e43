package cn.qingsu.desk.admin;

import cn.qingsu.city.Limit;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.RulePackEditor;
import cn.qingsu.city.SlaRules;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.identity.Officer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rule packs with their versions, to be read. */
@DeskPage
class RulesPage {

    private final SlaRules rules;
    private final RulePackEditor editor;
    private final Clock clock;

    RulesPage(SlaRules rules, RulePackEditor editor, Clock clock) {
        this.rules = rules;
        this.editor = editor;
        this.clock = clock;
    }

    /** One rule of a pack. */
    record Line(String what, String key, String value) {}

    @GetMapping("/desk/admin/rules")
    String rules(
            @RequestParam(required = false) @Nullable Integer version,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        Administrators.only(officer);
        RulePack now = rules.at(clock.instant());
        RulePack shown = version == null
                ? now
                : rules.all().stream()
                        .filter(pack -> pack.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> words = editor.descriptions(shown.version());
        model.addAttribute("packs", rules.all());
        model.addAttribute("shown", shown);
        model.addAttribute("current", now.version());
        model.addAttribute("limits", limits(shown, words));
        model.addAttribute(
                "numbers",
                new TreeSet<>(shown.numbers().keySet())
                        .stream()
                                .map(key ->
                                        new Line(words.getOrDefault(key, key), key, String.valueOf(shown.number(key))))
                                .toList());
        return "desk/admin/rules";
    }

    private static List<Line> limits(RulePack pack, Map<String, String> words) {
        return new TreeSet<>(pack.limits().keySet())
                .stream()
                        .map(key -> {
                            Limit limit = pack.limit(key);
                            return new Line(words.getOrDefault(key, key), key, limit.label());
                        })
                        .toList();
    }
}
