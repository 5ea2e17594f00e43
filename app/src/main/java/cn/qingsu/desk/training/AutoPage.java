package cn.qingsu.desk.training;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Ids;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.auto.AutoCategories;
import cn.qingsu.dispatch.auto.AutoChecks;
import cn.qingsu.dispatch.auto.MachineOpinion;
import cn.qingsu.dispatch.auto.Opinions;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Automatic dispatch: the one switch, each category's measured precision, what is to be checked. */
@DeskPage
class AutoPage {

    private static final int SHOWN = 50;

    private final AutoCategories categories;
    private final AutoChecks checks;
    private final Opinions opinions;
    private final Settings settings;
    private final SettingLines lines;
    private final Cases cases;
    private final CityNames names;

    AutoPage(
            AutoCategories categories,
            AutoChecks checks,
            Opinions opinions,
            Settings settings,
            SettingLines lines,
            Cases cases,
            CityNames names) {
        this.categories = categories;
        this.checks = checks;
        this.opinions = opinions;
        this.settings = settings;
        this.lines = lines;
        this.cases = cases;
        this.names = names;
    }

    /** A category's line. */
    record CategoryLine(String code, String name, boolean enabled, boolean proved, int cases, int right, String rate) {}

    /** A dispatch of the machine. */
    record Dispatched(String id, String number, String title, String unit, String sure, String at, String check) {}

    @GetMapping("/desk/admin/auto")
    String auto(@AuthenticationPrincipal Officer officer, Model model) {
        Allowed.only(officer, Role.ADMINISTRATOR, Role.REVIEWER, Role.DISPATCHER);
        return page(officer, model);
    }

    private String page(Officer officer, Model model) {
        model.addAttribute("on", settings.number(Setting.AUTO_SWITCH) == 1);
        model.addAttribute("bar", settings.number(Setting.AUTO_PRECISION));
        model.addAttribute(
                "categories", categories.all().stream().map(this::line).toList());
        model.addAttribute("toCheck", shown(opinions.toCheck(SHOWN), officer));
        model.addAttribute("dispatched", shown(opinions.dispatched(SHOWN), officer));
        model.addAttribute("mayChange", officer.has(Role.ADMINISTRATOR));
        model.addAttribute("mayCheck", officer.has(Role.REVIEWER) || officer.has(Role.DISPATCHER));
        model.addAttribute(
                "settings",
                lines.of(
                        Setting.AUTO_PRECISION,
                        Setting.AUTO_LAST_CASES,
                        Setting.AUTO_OWN_PROBABILITY,
                        Setting.AUTO_RECHECK,
                        Setting.AUTO_WAIT_SECONDS));
        return "desk/admin/auto";
    }

    private CategoryLine line(AutoCategories.Standing standing) {
        return new CategoryLine(
                standing.category().value(),
                names.category(standing.category()),
                standing.enabled(),
                standing.proved(),
                standing.measured().cases(),
                standing.measured().right(),
                standing.measured().cases() == 0
                        ? "未测"
                        : share(standing.measured().precision()));
    }

    private List<Dispatched> shown(List<MachineOpinion> found, Officer officer) {
        Map<RequestId, CaseRow> rows = found.isEmpty()
                ? Map.of()
                : cases.rows(found.stream().map(MachineOpinion::request).toList(), officer);
        return found.stream()
                .map(each -> dispatched(each, rows.get(each.request())))
                .toList();
    }

    private Dispatched dispatched(MachineOpinion opinion, @Nullable CaseRow row) {
        Boolean agreed = opinion.agreed();
        String check = agreed == null
                ? opinion.sampled() ? "待抽查" : ""
                : agreed ? "抽查同意" : "抽查不同意，应为" + names.unit(opinion.shouldBe());
        return new Dispatched(
                opinion.request().toString(),
                row == null ? "" : row.number(),
                row == null ? "（您的岗位不查看诉求内容）" : row.title(),
                names.unit(opinion.unit()),
                opinion.probability() == null ? "" : share(opinion.probability()),
                Moments.minute(opinion.dispatchedAt()),
                check);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value);
    }

    /** The one switch. */
    @PostMapping("/desk/admin/auto/switch")
    String turn(
            @RequestParam boolean on,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Allowed.only(officer, Role.ADMINISTRATOR);
        return answer(
                settings.set(Setting.AUTO_SWITCH, on ? 1 : 0, author),
                on ? "自动转办已打开" : "自动转办已关闭",
                officer,
                response,
                model);
    }

    @PostMapping("/desk/admin/auto/categories/{code}")
    String category(
            @PathVariable String code,
            @RequestParam boolean enabled,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Allowed.only(officer, Role.ADMINISTRATOR);
        CategoryCode category = new CategoryCode(code);
        if (!enabled) {
            categories.disable(category, reason, author);
            return answer(
                    Decision.accepted(category), "已关闭“" + names.category(category) + "”", officer, response, model);
        }
        return answer(
                categories.enable(category, author), "已开启“" + names.category(category) + "”", officer, response, model);
    }

    @PostMapping("/desk/admin/auto/checks/{id}")
    String check(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String shouldBe,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Allowed.only(officer, Role.REVIEWER, Role.DISPATCHER);
        return answer(
                checks.check(Ids.request(id), shouldBe.isBlank() ? null : new UnitCode(shouldBe), reason, officer),
                "抽查结果已记录",
                officer,
                response,
                model);
    }

    private String answer(
            Decision<?> decision, String said, Officer officer, HttpServletResponse response, Model model) {
        RefusalPages.told(decision, said, response, model);
        return page(officer, model);
    }
}
