package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.request.Asked;
import cn.qingsu.request.Petition;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asked the hotline for, and what became of it.
 *
 * @param what such as {@code 延期 3 个工作日}
 */
record PetitionView(
        String what,
        String unit,
        String at,
        @Nullable String clause,
        String reason,
        String standing,
        String tone,
        @Nullable String note) {

    static PetitionView of(Asked asked, CityNames names) {
        Boolean granted = asked.granted();
        return new PetitionView(
                asked.kind().label() + amount(asked),
                names.unit(asked.unit()),
                Moments.minute(asked.askedAt()),
                asked.clause(),
                asked.reason(),
                granted == null ? "待审批" : granted ? "已同意" : "未同意",
                granted == null ? "amber" : granted ? "green" : "red",
                asked.note());
    }

    private static String amount(Asked asked) {
        if (asked.amount() == null) {
            return "";
        }
        return asked.kind() == Petition.PARKING ? " " + asked.amount() + " 天" : " " + asked.amount() + " 个工作日";
    }
}
