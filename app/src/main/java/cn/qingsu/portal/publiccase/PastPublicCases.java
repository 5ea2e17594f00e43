package cn.qingsu.portal.publiccase;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.Life;
import cn.qingsu.request.PastProjection;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What everybody may know of cases of the past. */
@Component
class PastPublicCases implements PastProjection {

    private static final List<String> COLUMNS = List.of(
            "request", "ref", "category", "fit", "stage", "district", "street", "lon", "lat", "rough", "day", "master");

    private final CaseFold fold;

    PastPublicCases(CaseFold fold) {
        this.fold = fold;
    }

    @Override
    public String follower() {
        return CaseProjection.NAME;
    }

    @Override
    public Rows open() {
        CopyRows cases = new CopyRows("portal.public_case", COLUMNS);
        return new Rows() {
            @Override
            public List<CopyRows> rows() {
                return List.of(cases);
            }

            @Override
            public void add(Life life) {
                ProjectedCase row = fold.unknown(life.id().value());
                for (Life.Happening each : life.happenings()) {
                    Enum<?> to = each.event().to();
                    row = fold.after(each.event(), to == null ? null : to.name(), row);
                }
                put(cases, row);
            }
        };
    }

    private static void put(CopyRows cases, ProjectedCase row) {
        cases.row()
                .bigint(row.request())
                .text(row.ref())
                .text(row.category())
                .bool(row.fit())
                .name(row.stage())
                .text(row.district())
                .text(row.street())
                .decimal(row.lon())
                .decimal(row.lat())
                .bool(row.rough())
                .day(LocalDate.parse(row.day()))
                .bigint(row.master());
    }
}
