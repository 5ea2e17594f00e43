package cn.qingsu.desk.followup;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.followup.CallbackTask;
import java.util.List;

/**
 * A call that is to be made, as the script shows it.
 *
 * @param claim what the unit says; beside the verdict, never its default
 * @param tries made so far, such as {@code 11 月 23 日 09:40 关机}
 * @param left how many tries remain before the request closes as unreachable
 */
record CallView(String unit, String claim, String startBy, String dueAt, String nextAt, List<String> tries, int left) {

    static CallView of(CallbackTask task, CityNames names) {
        return new CallView(
                names.unit(task.unit()),
                task.claim() == null ? "没有说明" : task.claim().label(),
                Moments.due(task.startBy()),
                Moments.due(task.dueAt()),
                Moments.minute(task.nextAt()),
                task.tries().stream()
                        .map(each -> Moments.minute(each.at()) + (each.note() == null ? " 未接通" : " " + each.note()))
                        .toList(),
                Math.max(0, task.triesAllowed() - task.tries().size()));
    }
}
