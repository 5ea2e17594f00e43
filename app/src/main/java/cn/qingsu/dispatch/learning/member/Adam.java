package cn.qingsu.dispatch.learning.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Changes the weights of a {@link Rereading} by Adam's rule (Kingma and Ba, 2015), with weights that fade (Loshchilov and Hutter, 2019). */
final class Adam {

    private static final float MEMORY = 0.9f;
    private static final float LONG_MEMORY = 0.999f;
    private static final float TINY = 1e-8f;
    private static final float FADING = 0.01f;
    private static final double LONGEST = 1;

    private final List<float[][]> weights;
    private final List<Rereading> slopes;
    private final List<float[][]> means = new ArrayList<>();
    private final List<float[][]> squares = new ArrayList<>();
    private int steps;

    Adam(Rereading learned) {
        weights = matrices(learned);
        slopes = List.of(zeros(learned), zeros(learned));
        for (float[][] each : weights) {
            means.add(new float[each.length][each[0].length]);
            squares.add(new float[each.length][each[0].length]);
        }
    }

    private static List<float[][]> matrices(Rereading of) {
        List<float[][]> all = new ArrayList<>(of.layer().weights());
        all.add(of.labels());
        all.add(new float[][] {of.bias()});
        return all;
    }

    private static Rereading zeros(Rereading like) {
        Rereading zeros = new Rereading(
                like.layer().copy(),
                new float[like.labels().length][like.bias().length],
                new float[like.bias().length]);
        zeros.layer().weights().forEach(matrix -> Arrays.stream(matrix).forEach(row -> Arrays.fill(row, 0)));
        return zeros;
    }

    /** Where a half of the texts adds its slopes. */
    Rereading slopes(int half) {
        return slopes.get(half);
    }

    /** One step, after which the slopes are 0. */
    void step(float layerPace, float labelPace) {
        List<float[][]> sums = matrices(slopes.get(0));
        List<float[][]> others = matrices(slopes.get(1));
        double[] lengths = new double[sums.size()];
        IntStream.range(0, sums.size()).parallel().forEach(part -> {
            float[][] sum = sums.get(part);
            Products.addAll(others.get(part), sum);
            for (int row = 0; row < sum.length; row++) {
                lengths[part] += Rows.product(sum[row], sum[row]);
                Arrays.fill(others.get(part)[row], 0);
            }
        });
        double length = Math.sqrt(Arrays.stream(lengths).sum());
        float shortened = (float) Math.min(1, LONGEST / length);
        steps++;
        float early = (float) Math.sqrt(1 - Math.pow(LONG_MEMORY, steps)) / (float) (1 - Math.pow(MEMORY, steps));
        IntStream.range(0, sums.size()).parallel().forEach(part -> {
            float pace = part < sums.size() - 2 ? layerPace : labelPace;
            float fading = weights.get(part).length > 1 ? 1 - pace * FADING : 1;
            for (int row = 0; row < weights.get(part).length; row++) {
                change(
                        weights.get(part)[row],
                        sums.get(part)[row],
                        means.get(part)[row],
                        squares.get(part)[row],
                        pace * early,
                        shortened,
                        fading);
                Arrays.fill(sums.get(part)[row], 0);
            }
        });
    }

    private static void change(
            float[] weights,
            float[] slopes,
            float[] means,
            float[] squares,
            float pace,
            float shortened,
            float fading) {
        for (int k = 0; k < weights.length; k++) {
            float slope = slopes[k] * shortened;
            means[k] = MEMORY * means[k] + (1 - MEMORY) * slope;
            squares[k] = LONG_MEMORY * squares[k] + (1 - LONG_MEMORY) * slope * slope;
            weights[k] = fading * weights[k] - pace * means[k] / ((float) Math.sqrt(squares[k]) + TINY);
        }
    }
}
