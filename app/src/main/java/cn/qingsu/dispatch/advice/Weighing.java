package cn.qingsu.dispatch.advice;

import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.advice.Candidate.Reason;
import cn.qingsu.dispatch.catalogue.Clause;
import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.dispatch.catalogue.Ruling.Named;
import cn.qingsu.dispatch.learning.Evidence;
import cn.qingsu.dispatch.training.Opinion;
import cn.qingsu.dispatch.training.Opinion.Likely;
import cn.qingsu.dispatch.training.Sureness;
import cn.qingsu.dispatch.training.Sureness.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weighs the catalogue and the model against each other, by how often each has been right where they stood so. */
final class Weighing {

    private final Units units;
    private final @Nullable UnitCode accused;

    /** @param accused who is complained about and gets nothing of it */
    Weighing(Units units, @Nullable UnitCode accused) {
        this.units = units;
        this.accused = accused;
    }

    /** The likeliest first. */
    List<Candidate> together(Ruling ruling, Opinion.Told told) {
        List<Likely> likely = told.units().stream()
                .filter(each -> accused == null || !units.within(each.unit().code(), accused))
                .toList();
        Sureness sureness = told.sureness();
        Named named = ruling.named();
        List<Candidate> candidates = new ArrayList<>();
        double first = likely.isEmpty() ? 0 : likely.getFirst().probability();
        boolean agree = named != null
                && !likely.isEmpty()
                && likely.getFirst().unit().code().equals(named.unit().code());
        double left = 1;
        if (named != null) {
            double probability = agree ? sureness.ofModel(Stance.AGREE, first) : sureness.ofCatalogue(first);
            left -= probability;
            candidates.add(
                    candidate(named, probability).with(find(likely, named.unit().code())));
        }
        for (Likely each : likely) {
            if (named != null && each.unit().code().equals(named.unit().code())) {
                continue;
            }
            boolean top = each == likely.getFirst();
            double own = top
                    ? sureness.ofModel(named == null ? Stance.MODEL_ALONE : Stance.DIFFER, each.probability())
                    : each.probability();
            double probability = Math.clamp(own, 0, Math.max(0, left));
            left -= probability;
            candidates.add(new Candidate(each.unit(), probability, List.of(learned(each)), List.of(), null));
        }
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> each.probability() == null ? 0 : -each.probability()));
        ruling.others().stream()
                .filter(other ->
                        candidates.stream().noneMatch(each -> each.unit().equals(other.unit())))
                .forEach(other -> candidates.add(candidate(other, null)));
        return candidates;
    }

    private static Optional<Reason> find(List<Likely> likely, UnitCode unit) {
        return likely.stream()
                .filter(each -> each.unit().code().equals(unit))
                .findFirst()
                .map(Weighing::learned);
    }

    private static Reason learned(Likely likely) {
        String words = likely.evidence().stream()
                .map(Evidence::words)
                .map(each -> "“" + each + "”")
                .collect(Collectors.joining("、"));
        String share = String.format(Locale.ROOT, "历史工单看来 %.0f%%", 100 * likely.probability());
        return new Reason("学习", words.isEmpty() ? share : share + "，字词" + words);
    }

    static Candidate candidate(Named named, @Nullable Double probability) {
        List<Reason> reasons = new ArrayList<>();
        switch (named.basis()) {
            case Ruling.ByClause(Clause clause) -> {
                reasons.add(new Reason("清单", named.why()));
                if (!clause.legalBasis().isEmpty()) {
                    reasons.add(new Reason("依据", clause.legalBasis()));
                }
                if (!clause.note().isEmpty()) {
                    reasons.add(new Reason("说明", clause.note()));
                }
                if (clause.sla() != null) {
                    reasons.add(new Reason("时限", "本条另定：" + clause.sla().label()));
                }
            }
            case Ruling.ByPrecedent precedent -> reasons.add(new Reason("先例", named.why()));
            case Ruling.DistrictFirst district -> reasons.add(new Reason("先行", named.why()));
        }
        SlaCode sla = named.basis() instanceof Ruling.ByClause(Clause clause) ? clause.sla() : null;
        return new Candidate(named.unit(), probability, reasons, named.coHandlers(), sla);
    }
}
