package cn.qingsu.dispatch.learning.member;

/**
 * A linear judge: a weight for each run of characters and each dimension of meaning, for every label against all others.
 *
 * @param gramWeights one row of labels for each run
 * @param meaningWeights one row of labels for each dimension
 * @param bias one for each label
 */
public record Margins(PackedRows gramWeights, float[][] meaningWeights, float[] bias) implements Member {

    @Override
    public float[] scores(Reading reading) {
        float[] scores = bias.clone();
        for (int i = 0; i < reading.grams().size(); i++) {
            gramWeights.add(reading.grams().weights()[i], reading.grams().ids()[i], scores);
        }
        for (int i = 0; i < reading.meaning().length; i++) {
            Rows.add(reading.meaning()[i], meaningWeights[i], scores);
        }
        return scores;
    }

    /** What a run of characters says for a label. */
    public float weight(int gram, int label) {
        return gramWeights.at(gram, label);
    }
}
