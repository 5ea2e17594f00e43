package cn.qingsu.dispatch.learning.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runs of characters that are known, each with how rare it is. A run's weight in a text is (1 + ln count) times its rarity, and
 * the weights of a text together have length 1.
 */
public final class Vocabulary {

    private static final int SEEN_AT_LEAST = 2;
    /** When more runs than these are being counted, those seen once so far are forgotten. */
    private static final int ROOM = 2_000_000;

    private final String[] grams;
    private final float[] rarity;
    private final Map<String, Integer> ids;

    /** @param rarity the inverse document frequency of each */
    public Vocabulary(String[] grams, float[] rarity) {
        this.grams = grams.clone();
        this.rarity = rarity.clone();
        ids = HashMap.newHashMap(grams.length);
        for (int id = 0; id < grams.length; id++) {
            ids.put(grams[id], id);
        }
    }

    /**
     * Learns the runs that stand in two texts or more, in a very large history in two texts not too far apart.
     *
     * @param most if there are more than these, the most frequent are kept
     */
    public static Vocabulary of(List<String> texts, int most) {
        Map<String, int[]> seen = new HashMap<>();
        Set<String> here = new HashSet<>();
        int room = ROOM;
        for (String text : texts) {
            here.clear();
            String plain = PlainText.of(text);
            Grams.each(plain, (start, end) -> here.add(plain.substring(start, end)));
            here.forEach(gram -> seen.computeIfAbsent(gram, _ -> new int[1])[0]++);
            if (seen.size() > room) {
                seen.values().removeIf(count -> count[0] < SEEN_AT_LEAST);
                room = Math.max(room, 2 * seen.size());
            }
        }
        List<Map.Entry<String, int[]>> kept = new ArrayList<>();
        seen.entrySet().stream()
                .filter(each -> each.getValue()[0] >= SEEN_AT_LEAST)
                .forEach(kept::add);
        kept.sort(Comparator.<Map.Entry<String, int[]>>comparingInt(each -> -each.getValue()[0])
                .thenComparing(Map.Entry::getKey));
        int size = Math.min(most, kept.size());
        String[] grams = new String[size];
        float[] rarity = new float[size];
        for (int id = 0; id < size; id++) {
            grams[id] = kept.get(id).getKey();
            rarity[id] =
                    (float) (Math.log((1.0 + texts.size()) / (1 + kept.get(id).getValue()[0])) + 1);
        }
        return new Vocabulary(grams, rarity);
    }

    public int size() {
        return grams.length;
    }

    public String gram(int id) {
        return grams[id];
    }

    public float rarity(int id) {
        return rarity[id];
    }

    /** The number of a run of plain text, or -1 if it is not known. */
    public int id(String gram) {
        return ids.getOrDefault(gram, -1);
    }

    /** The known runs of a text; none of them if it says nothing that was read before. */
    public GramWeights weigh(String text) {
        String plain = PlainText.of(text);
        int[] found = new int[plain.length() * Grams.LONGEST];
        int[] count = new int[1];
        Grams.each(plain, (start, end) -> {
            int id = id(plain.substring(start, end));
            if (id >= 0) {
                found[count[0]++] = id;
            }
        });
        Arrays.sort(found, 0, count[0]);
        return weighed(found, count[0]);
    }

    private GramWeights weighed(int[] sorted, int count) {
        int[] distinct = new int[count];
        float[] weights = new float[count];
        int size = 0;
        double squares = 0;
        for (int from = 0, to; from < count; from = to) {
            for (to = from + 1; to < count && sorted[to] == sorted[from]; ) {
                to++;
            }
            float weight = (float) (1 + Math.log(to - from)) * rarity[sorted[from]];
            distinct[size] = sorted[from];
            weights[size++] = weight;
            squares += weight * weight;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) {
            weights[i] *= scale;
        }
        return new GramWeights(Arrays.copyOf(distinct, size), Arrays.copyOf(weights, size));
    }
}
