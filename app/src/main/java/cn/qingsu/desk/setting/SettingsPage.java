package cn.qingsu.desk.setting;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.DatedNumbers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an officer chooses for himself; for administrators, what the city sets for all. */
@DeskPage
class SettingsPage {

    private final DeskSettings settings;

    SettingsPage(DeskSettings settings) {
        this.settings = settings;
    }

    /** A setting with all that it ever was, newest first. */
    record Set(DeskSetting setting, DatedNumbers.Line<Integer> now, List<DatedNumbers.Line<Integer>> history) {}

    @GetMapping("/desk/settings")
    String settings(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("own", settings.ownUndo(officer.account()).orElse(null));
        model.addAttribute("citys", settings.number(DeskSetting.UNDO_SECONDS));
        model.addAttribute("choices", List.of(0, 3, 5, 8, 10, 15));
        if (officer.has(Role.ADMINISTRATOR)) {
            model.addAttribute(
                    "sets",
                    Arrays.stream(DeskSetting.values())
                            .map(each -> {
                                List<DatedNumbers.Line<Integer>> history = settings.history(each);
                                return new Set(each, history.getFirst(), history);
                            })
                            .toList());
        }
        return "desk/settings";
    }

    /** @param seconds empty to go by the city's setting */
    @PostMapping("/desk/settings/own")
    String choose(
            @RequestParam(defaultValue = "") String seconds,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Optional<Integer> chosen =
                seconds.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(seconds)) : Optional.empty();
        RefusalPages.told(settings.chooseUndo(officer.account(), chosen), "已保存您的设置", response, model);
        return settings(officer, model);
    }

    @PostMapping("/desk/settings/{key}")
    String set(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String value,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        DeskSetting setting = Arrays.stream(DeskSetting.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : -1;
        RefusalPages.told(settings.set(setting, number, officer.as(Role.ADMINISTRATOR)), "已保存，从今天起生效", response, model);
        return settings(officer, model);
    }
}
