package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.request.Demand;
import cn.qingsu.request.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text about the case, what is internal and what is public apart.
 *
 * @param verdict whether a reply was approved; null where nobody has decided or need not
 * @param points what the reviewer noted
 * @param demands what the citizen wants and what the reply says to each
 */
record SaidView(
        String kind,
        String unit,
        String at,
        @Nullable String internalText,
        @Nullable String publicText,
        @Nullable String claim,
        @Nullable String verdict,
        @Nullable String tone,
        @Nullable String points,
        List<Demand> demands) {

    static SaidView of(Said said, CityNames names) {
        Boolean approved = said.approved();
        return new SaidView(
                said.kind().label(),
                names.unit(said.unit()),
                Moments.minute(said.at()),
                said.internalText(),
                said.publicText(),
                said.claim() == null ? null : said.claim().label(),
                approved == null ? null : approved ? "审核通过" : "审核退回",
                approved == null ? null : approved ? "green" : "red",
                said.points(),
                said.demands());
    }
}
