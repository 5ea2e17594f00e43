package cn.qingsu.dispatch.learning.neighbour;

import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.text.GramWeights;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The past orders that are most like a text vote for their labels, the nearer and the later ones more. How like they are is half the
 * words, half the meaning; among many orders only those with the likest words are compared by meaning.
 */
public final class Vote implements Member {

    /** Their numbers have to fit into a {@code short}. */
    private static final int MOST = 20_000;

    private static final int COMPARED = 600;
    private static final int VOTERS = 60;
    private static final float WIDTH = 0.04f;
    /** This part of the votes goes to the labels as often as they come. */
    private static final float UNHEARD = 0.05f;

    private static final float LEAST = 1e-5f;
    /** A weight of 1 takes so many steps. */
    private static final float STEPS = Short.MAX_VALUE;

    private final PastOrders past;
    private final int from;
    private final int labels;
    /** Which orders have a run of characters, and how much it weighs in them, from its start to that of the next. */
    private final int[] starts;

    private final short[] orders;
    private final short[] weights;
    private final float[] middle;
    private final float[] stretch;
    private final float[] usual;

    /** @param labels how many there are */
    public Vote(PastOrders past, Vocabulary vocabulary, int labels) {
        this.past = past;
        this.labels = labels;
        from = Math.max(0, past.labels().length - MOST);
        int size = past.labels().length - from;
        GramWeights[] grams = IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> vocabulary.weigh(past.texts().get(from + i)))
                .toArray(GramWeights[]::new);
        starts = starts(grams, vocabulary.size());
        orders = new short[starts[vocabulary.size()]];
        weights = new short[orders.length];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < grams[i].size(); k++) {
                int at = next[grams[i].ids()[k]]++;
                orders[at] = (short) i;
                weights[at] = (short) Math.round(grams[i].weights()[k] * STEPS);
            }
        }
        middle = middle(size);
        stretch = new float[size];
        usual = new float[labels];
        float all = 0;
        for (int i = 0; i < size; i++) {
            float[] meaning = fromMiddle(past.meaning(from + i));
            stretch[i] = (float) (1 / Math.sqrt(Math.max(product(meaning, meaning), 1e-9)));
            usual[past.labels()[from + i]] += past.care()[from + i];
            all += past.care()[from + i];
        }
        for (int label = 0; label < labels; label++) {
            usual[label] *= UNHEARD / all;
        }
    }

    private static int[] starts(GramWeights[] orders, int grams) {
        int[] starts = new int[grams + 1];
        for (GramWeights each : orders) {
            for (int gram : each.ids()) {
                starts[gram + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private float[] middle(int size) {
        float[] sum = new float[past.dimensions()];
        for (int i = 0; i < size; i++) {
            float[] meaning = past.meaning(from + i);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += meaning[d] / size;
            }
        }
        return sum;
    }

    private float[] fromMiddle(float[] meaning) {
        float[] moved = meaning.clone();
        for (int d = 0; d < moved.length; d++) {
            moved[d] -= middle[d];
        }
        return moved;
    }

    private static float product(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    @Override
    public float[] scores(Reading reading) {
        float[] likeness = byWords(reading.grams());
        int[] compared = highest(likeness, IntStream.range(0, likeness.length).toArray(), COMPARED);
        float[] sought = fromMiddle(reading.meaning());
        float length = (float) (1 / Math.sqrt(Math.max(product(sought, sought), 1e-9)));
        for (int i : compared) {
            float meant = product(sought, fromMiddle(past.meaning(from + i))) * stretch[i] * length;
            likeness[i] = (likeness[i] + meant) / 2;
        }
        int[] voters = highest(likeness, compared, VOTERS);
        float nearest = likeness[voters[0]];
        float[] votes = new float[labels];
        float all = 0;
        for (int i : voters) {
            float vote = (float) Math.exp((likeness[i] - nearest) / WIDTH) * past.care()[from + i];
            votes[past.labels()[from + i]] += vote;
            all += vote;
        }
        for (int label = 0; label < labels; label++) {
            votes[label] = (float) Math.log(votes[label] / all * (1 - UNHEARD) + usual[label] + LEAST);
        }
        return votes;
    }

    private float[] byWords(GramWeights grams) {
        float[] likeness = new float[stretch.length];
        for (int k = 0; k < grams.size(); k++) {
            int gram = grams.ids()[k];
            float sought = grams.weights()[k] / STEPS;
            for (int i = starts[gram]; i < starts[gram + 1]; i++) {
                likeness[orders[i]] += sought * weights[i];
            }
        }
        return likeness;
    }

    /** Those of the highest value, highest first; of equal ones the later. */
    private static int[] highest(float[] values, int[] among, int count) {
        long[] keys = new long[among.length];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits(values[among[i]] + 2);
            keys[i] = (long) bits << 32 | among[i];
        }
        Arrays.sort(keys);
        int[] highest = new int[Math.min(count, keys.length)];
        for (int i = 0; i < highest.length; i++) {
            highest[i] = (int) keys[keys.length - 1 - i];
        }
        return highest;
    }
}
