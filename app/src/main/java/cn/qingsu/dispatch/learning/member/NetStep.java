package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.text.GramWeights;
import java.util.SplittableRandom;

/** One step of learning a {@link Net}: forward, backward, and the memory of AdaGrad. */
final class NetStep {

    private static final float PACE = 0.05f;
    private static final float MEANING_PACE = 0.01f;
    private static final double GRAMS_LEFT_OUT = 0.3;
    private static final double HIDDEN_LEFT_OUT = 0.5;
    private static final float TINY = 1e-8f;
    private static final float SMALL = 1e-6f;

    private final NetWeights net;
    private final SplittableRandom random;
    private final float[] gramMemory;
    private final float[] meaningMemory;
    private final float[] hiddenMemory;
    private final float[][] outMemory;
    private final float[] outBiasMemory;
    private final float[] hidden;
    private final float[] hiddenFactor;
    private final float[] hiddenSlope;
    private final float[] scores;

    NetStep(NetWeights net, SplittableRandom random) {
        this.net = net;
        this.random = random;
        int units = net.hiddenBias().length;
        gramMemory = new float[net.gramWeights().length];
        meaningMemory = new float[net.meaningWeights().length];
        hiddenMemory = new float[units];
        outMemory = Rows.empty(units, net.outBias().length);
        outBiasMemory = new float[net.outBias().length];
        hidden = new float[units];
        hiddenFactor = new float[units];
        hiddenSlope = new float[units];
        scores = new float[net.outBias().length];
    }

    void learn(GramWeights grams, float[] meaning, int answer, float care, float slowing) {
        float[] weights = someLeftOut(grams);
        forward(grams, weights, meaning);
        intoSlopes(scores, answer, care);
        backFromOut(PACE * slowing);
        backFromHidden(grams, weights, meaning, slowing);
    }

    private float[] someLeftOut(GramWeights grams) {
        float[] weights = new float[grams.size()];
        float kept = (float) (1 / (1 - GRAMS_LEFT_OUT));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextDouble() < GRAMS_LEFT_OUT ? 0 : grams.weights()[i] * kept;
        }
        return weights;
    }

    private void forward(GramWeights grams, float[] weights, float[] meaning) {
        System.arraycopy(net.hiddenBias(), 0, hidden, 0, hidden.length);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                Rows.add(weights[i], net.gramWeights()[grams.ids()[i]], hidden);
            }
        }
        for (int d = 0; d < meaning.length; d++) {
            Rows.add(meaning[d], net.meaningWeights()[d], hidden);
        }
        System.arraycopy(net.outBias(), 0, scores, 0, scores.length);
        float kept = (float) (1 / (1 - HIDDEN_LEFT_OUT));
        for (int unit = 0; unit < hidden.length; unit++) {
            hiddenFactor[unit] = hidden[unit] > 0 && random.nextDouble() >= HIDDEN_LEFT_OUT ? kept : 0;
            hidden[unit] *= hiddenFactor[unit];
            if (hidden[unit] != 0) {
                Rows.add(hidden[unit], net.outWeights()[unit], scores);
            }
        }
    }

    /** Scores become probabilities, and these the slopes of the loss. */
    private static void intoSlopes(float[] scores, int answer, float care) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] *= care / sum;
        }
        scores[answer] -= care;
    }

    private void backFromOut(float pace) {
        for (int unit = 0; unit < hidden.length; unit++) {
            hiddenSlope[unit] = 0;
            if (hiddenFactor[unit] != 0) {
                hiddenSlope[unit] = Rows.product(net.outWeights()[unit], scores) * hiddenFactor[unit];
                descend(net.outWeights()[unit], outMemory[unit], scores, hidden[unit], pace * 0.5f);
            }
        }
        descend(net.outBias(), outBiasMemory, scores, 1, pace);
    }

    private void backFromHidden(GramWeights grams, float[] weights, float[] meaning, float slowing) {
        float square = Rows.meanSquare(hiddenSlope);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                int gram = grams.ids()[i];
                gramMemory[gram] += square * weights[i] * weights[i];
                float step = -PACE * slowing * weights[i] / (float) Math.sqrt(gramMemory[gram] + TINY);
                Rows.add(step, hiddenSlope, net.gramWeights()[gram]);
            }
        }
        for (int d = 0; d < meaning.length; d++) {
            meaningMemory[d] += square * meaning[d] * meaning[d];
            float step = -MEANING_PACE * slowing * meaning[d] / (float) Math.sqrt(meaningMemory[d] + TINY);
            Rows.add(step, hiddenSlope, net.meaningWeights()[d]);
        }
        descend(net.hiddenBias(), hiddenMemory, hiddenSlope, 1, MEANING_PACE * slowing);
    }

    private static void descend(float[] values, float[] memory, float[] slopes, float factor, float pace) {
        for (int k = 0; k < slopes.length; k++) {
            float slope = slopes[k] * factor;
            float square = memory[k] + slope * slope;
            memory[k] = square;
            values[k] -= pace * slope / (float) Math.sqrt(square + SMALL);
        }
    }
}
