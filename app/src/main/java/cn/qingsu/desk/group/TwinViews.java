package cn.qingsu.desk.group;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.intake.Twin;
import cn.qingsu.request.CaseRow;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Turns what was found into lines to show. */
@Component
class TwinViews {

    /** Nothing that was learned is certain. */
    private static final double MOST = 0.99;

    private final CityNames names;

    TwinViews(CityNames names) {
        this.names = names;
    }

    List<TwinView> of(List<Twin> twins) {
        return twins.stream().map(this::of).toList();
    }

    private TwinView of(Twin twin) {
        CaseRow row = twin.row();
        return new TwinView(
                row.id().toString(),
                row.number(),
                row.title(),
                row.state().name(),
                row.state().label(),
                Moments.minute(row.registeredAt()),
                names.place(row.place()),
                String.format(Locale.ROOT, "把握 %.2f", Math.min(MOST, twin.probability())),
                twin.sure(),
                twin.isOpen(),
                twin.sameCaller(),
                twin.followers(),
                twin.reasons());
    }
}
