package cn.qingsu.desk.training;

import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.desk.shell.RefusalPages;
import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.dispatch.training.Outcome;
import cn.qingsu.dispatch.training.Training;
import cn.qingsu.dispatch.training.TrainingDesk;
import cn.qingsu.dispatch.training.Trainings;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.DatedNumbers;
import cn.qingsu.kernel.Decision;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been learned, when, and how well; have it learn now. */
@DeskPage
class TrainingPage {

    private static final int SHOWN = 60;

    private final TrainingDesk desk;
    private final Trainings trainings;
    private final Settings settings;
    private final SettingLines lines;

    TrainingPage(TrainingDesk desk, Trainings trainings, Settings settings, SettingLines lines) {
        this.desk = desk;
        this.trainings = trainings;
        this.settings = settings;
        this.lines = lines;
    }

    /** The figures of one side of a contest; dashes where there are none. */
    record Side(String top1, String top3, String coverage, String calibration) {

        static Side of(@Nullable Figures figures) {
            return figures == null
                    ? new Side("—", "—", "—", "—")
                    : new Side(
                            share(figures.top1()),
                            share(figures.top3()),
                            share(figures.coverageAt95()),
                            String.format(Locale.ROOT, "%.3f", figures.calibrationError()));
        }

        private static String share(double value) {
            return String.format(Locale.ROOT, "%.1f%%", 100 * value);
        }
    }

    /** One learning with both reports. */
    record Report(
            String at,
            String task,
            String who,
            String outcome,
            String tone,
            String lessons,
            String asked,
            Side challenger,
            Side champion,
            String message) {

        static Report of(Training training) {
            return new Report(
                    Moments.withYear(training.beganAt()),
                    training.task().label(),
                    training.askedBy() == null ? "每晚" : "管理员",
                    training.outcome().label(),
                    tone(training.outcome()),
                    training.lessons() == null ? "" : String.valueOf(training.lessons()),
                    training.challenger() == null
                            ? ""
                            : String.valueOf(training.challenger().cases()),
                    Side.of(training.challenger()),
                    Side.of(training.champion()),
                    training.outcome() == Outcome.RUNNING ? training.stage() : training.message());
        }

        private static String tone(Outcome outcome) {
            return switch (outcome) {
                case CHAMPION -> "green";
                case RUNNING -> "qing";
                case FAILED -> "red";
                case RETIRED, NOT_BETTER, TOO_FEW -> "grey";
            };
        }
    }

    @GetMapping("/desk/admin/training")
    String training(@AuthenticationPrincipal Officer officer, Model model) {
        Allowed.only(officer, Role.ADMINISTRATOR, Role.REVIEWER);
        return page(officer, model);
    }

    private String page(Officer officer, Model model) {
        List<Training> newest = trainings.newest(SHOWN);
        model.addAttribute("reports", newest.stream().map(Report::of).toList());
        model.addAttribute("running", newest.stream().anyMatch(each -> each.outcome() == Outcome.RUNNING));
        model.addAttribute("mayChange", officer.has(Role.ADMINISTRATOR));
        model.addAttribute(
                "settings",
                lines.of(
                        Setting.TRAINING_HOUR,
                        Setting.TRAINING_MINIMUM,
                        Setting.TRAINING_MOST,
                        Setting.CONTEST_DAYS,
                        Setting.CONTEST_MINIMUM,
                        Setting.TYPICAL_WEIGHT,
                        Setting.ADVICE_LIMIT_MS));
        return "desk/admin/training";
    }

    @PostMapping("/desk/admin/training/now")
    String now(@AuthenticationPrincipal Officer officer, HttpServletResponse response, Model model) {
        Allowed.only(officer, Role.ADMINISTRATOR);
        return answer(desk.learnNow(officer.account()), "已开始学习，完成后结果列在下面", officer, response, model);
    }

    /** Any of this module's settings; each page offers its own. */
    @PostMapping("/desk/admin/training/settings")
    String set(
            @RequestParam Setting setting,
            @RequestParam(defaultValue = "") String value,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response,
            Model model) {
        Author author = Allowed.only(officer, Role.ADMINISTRATOR);
        Decision<DatedNumbers.Line<Double>> set = value.matches("[0-9]{1,7}")
                ? settings.set(setting, Double.parseDouble(value), author)
                : Decision.refused("field-malformed", "转办设置", "请填写整数。");
        return answer(set, "已保存，从今天起适用", officer, response, model);
    }

    private String answer(
            Decision<?> decision, String said, Officer officer, HttpServletResponse response, Model model) {
        RefusalPages.told(decision, said, response, model);
        return page(officer, model);
    }
}
