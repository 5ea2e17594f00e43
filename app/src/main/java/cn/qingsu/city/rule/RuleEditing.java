package cn.qingsu.city.rule;

import cn.qingsu.city.Limit;
import cn.qingsu.city.RulePack;
import cn.qingsu.city.RulePackAdded;
import cn.qingsu.city.RulePackEditor;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Adds rule packs. */
@Service
class RuleEditing implements RulePackEditor {

    private static final String CLAUSE = "规则 3：时限是按版本生效的数据";

    private final RuleTables tables;
    private final CityEdit edit;
    private final Clock clock;

    RuleEditing(RuleTables tables, CityEdit edit, Clock clock) {
        this.tables = tables;
        this.edit = edit;
        this.clock = clock;
    }

    @Override
    public Decision<RulePack> add(
            LocalDate validFrom,
            Map<String, Limit> limits,
            Map<String, Integer> numbers,
            String reason,
            Author author) {
        if (!validFrom.isAfter(CityTime.day(clock.instant()))) {
            return Decision.refused("begins-too-early", CLAUSE, "新时限最早从明天起生效，请改生效日期。");
        }
        return edit.run(author, told -> {
            List<RulePack> packs = tables.all();
            RulePack base = KeptRules.on(packs, validFrom);
            Set<String> unknown = new HashSet<>(limits.keySet());
            unknown.addAll(numbers.keySet());
            unknown.removeAll(base.limits().keySet());
            unknown.removeAll(base.numbers().keySet());
            if (!unknown.isEmpty()) {
                return Decision.refused("unknown-key", CLAUSE, "没有名为“" + String.join("、", unknown) + "”的时限，请检查。");
            }
            if (numbers.values().stream().anyMatch(number -> number < 0)) {
                return Decision.refused("negative-number", CLAUSE, "数值不能小于零，请检查。");
            }
            Map<String, Limit> newLimits = new HashMap<>(base.limits());
            newLimits.putAll(limits);
            Map<String, Integer> newNumbers = new HashMap<>(base.numbers());
            newNumbers.putAll(numbers);
            if (newLimits.equals(base.limits()) && newNumbers.equals(base.numbers())) {
                return Decision.refused("nothing-changes", CLAUSE, "与现行时限相同，没有需要保存的改动。");
            }
            RulePack pack = new RulePack(packs.getLast().version() + 1, validFrom, newLimits, newNumbers);
            told.by(new RulePackAdded(pack.version(), validFrom, limits, numbers, reason));
            tables.add(pack, base.version(), reason);
            return Decision.accepted(pack);
        });
    }

    @Override
    public Map<String, String> descriptions(int version) {
        return tables.descriptions(version);
    }
}
