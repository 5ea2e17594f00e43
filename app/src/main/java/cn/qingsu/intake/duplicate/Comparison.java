package cn.qingsu.intake.duplicate;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Filed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares one matter with some hundred on file. */
public final class Comparison {

    /** What a citizen has written never changes; some megabytes spare the reading of one street over and over. */
    private static final int REMEMBERED = 4_000;

    /** One text, as it is read here. */
    private record Read(RequestId id, @Nullable String address) {}

    private final Weights weights;
    private final Cache<Read, Wording> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Comparison() {
        this(Weights.learned());
    }

    Comparison(Weights weights) {
        this.weights = weights;
    }

    /**
     * Those that are the same matter at least as surely as {@code least}, surest first.
     *
     * @param least a probability
     */
    public List<Match> of(Described asked, List<Filed> candidates, double least) {
        Wording said = wording(asked.title(), asked.text(), asked.place().address());
        Map<Filed, Wording> written = new HashMap<>();
        candidates.forEach(each -> written.put(
                each,
                read.get(
                        new Read(each.id(), each.place().address()),
                        key -> wording(each.title(), each.text(), key.address()))));
        List<Wording> all = new ArrayList<>(written.values());
        all.add(said);
        Rarity rarity = new Rarity(all);
        return candidates.stream()
                .filter(each -> !each.id().equals(asked.self()))
                .map(each ->
                        match(each, Signs.of(asked, said, each, Objects.requireNonNull(written.get(each)), rarity)))
                .filter(match -> match.probability() >= least)
                .sorted(Comparator.comparingDouble(Match::probability)
                        .reversed()
                        .thenComparing(match -> match.filed().id()))
                .toList();
    }

    private Match match(Filed filed, Signs signs) {
        return new Match(filed, weights.probability(signs), signs.of(Sign.SAME_CALLER) > 0, reasons(signs));
    }

    static Wording wording(String title, String text, @Nullable String address) {
        return Wording.of(title, text, address == null ? "" : address);
    }

    private static List<String> reasons(Signs signs) {
        List<String> reasons = new ArrayList<>();
        add(reasons, signs.of(Sign.SAME_CALLER) > 0, "同一电话");
        Double metres = signs.metres();
        if (metres != null && metres < 1000) {
            reasons.add("相距约 " + Math.max(10, Math.round(metres / 10) * 10) + " 米");
        }
        add(reasons, signs.of(Sign.SAME_ESTATE) > 0, "同一小区或场所");
        add(reasons, signs.of(Sign.SAME_ESTATE) == 0 && signs.of(Sign.SAME_ROAD) > 0, "同一条路");
        add(reasons, signs.of(Sign.SAME_BUILDING) > 0, "同一栋楼");
        add(reasons, metres == null && signs.of(Sign.SAME_ESTATE) == 0 && signs.of(Sign.SAME_COMMUNITY) > 0, "同一社区");
        add(reasons, signs.of(Sign.SAME_CATEGORY) > 0, "同类");
        add(reasons, signs.of(Sign.SAME_CATEGORY) == 0 && signs.of(Sign.SAME_SUBJECT) > 0, "说的是同类事");
        add(reasons, signs.of(Sign.COSINE) >= 0.2, String.format(Locale.ROOT, "文字相似 %.2f", signs.of(Sign.COSINE)));
        return reasons;
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
