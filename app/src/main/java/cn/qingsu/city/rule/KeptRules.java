package cn.qingsu.city.rule;

import cn.qingsu.city.RulePack;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rule packs in memory. */
@Component
class KeptRules implements SlaRules {

    private static final Comparator<RulePack> NEWEST =
            Comparator.comparing(RulePack::validFrom).thenComparingInt(RulePack::version);

    private final Snapshot<List<RulePack>> packs;

    KeptRules(RuleTables tables, Snapshots snapshots) {
        this.packs = snapshots.of(tables::all);
    }

    @Override
    public RulePack at(Instant moment) {
        return on(packs.get(), CityTime.day(moment));
    }

    @Override
    public List<RulePack> all() {
        return packs.get();
    }

    /** The oldest pack also holds before its first day. */
    static RulePack on(List<RulePack> packs, LocalDate day) {
        return packs.stream()
                .filter(pack -> !pack.validFrom().isAfter(day))
                .max(NEWEST)
                .or(() -> packs.stream().min(NEWEST))
                .orElseThrow(() -> new IllegalStateException("there is no rule pack: the city was not seeded"));
    }
}
