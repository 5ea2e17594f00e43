package cn.qingsu.desk.training;

import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.journal.DatedNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Settings as a form shows them. */
@Component
class SettingLines {

    private final Settings settings;

    SettingLines(Settings settings) {
        this.settings = settings;
    }

    /** One setting with its bounds and since when it is so. */
    record Line(String name, String what, String value, int least, int most, String since, int version) {}

    List<Line> of(Setting... wanted) {
        return Arrays.stream(wanted)
                .map(each -> {
                    DatedNumbers.Line<Double> line = settings.line(each);
                    return new Line(
                            each.name(),
                            line.what(),
                            String.format(Locale.ROOT, "%.0f", line.value()),
                            each.least(),
                            each.most(),
                            line.validFrom().toString(),
                            line.version());
                })
                .toList();
    }
}
