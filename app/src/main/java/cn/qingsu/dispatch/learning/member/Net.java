package cn.qingsu.dispatch.learning.member;

/**
 * A judge with one hidden layer: what runs of characters and meaning say together, where the linear judge only adds up.
 *
 * @param gramWeights one row of hidden units for each run
 * @param meaningWeights one row of hidden units for each dimension
 * @param hiddenBias one for each hidden unit
 * @param outWeights one row of labels for each hidden unit
 * @param outBias one for each label
 */
public record Net(
        Scale scale,
        PackedRows gramWeights,
        float[][] meaningWeights,
        float[] hiddenBias,
        float[][] outWeights,
        float[] outBias)
        implements Member {

    @Override
    public float[] scores(Reading reading) {
        float[] hidden = hiddenBias.clone();
        for (int i = 0; i < reading.grams().size(); i++) {
            gramWeights.add(reading.grams().weights()[i], reading.grams().ids()[i], hidden);
        }
        float[] meaning = scale.of(reading.meaning());
        for (int i = 0; i < meaning.length; i++) {
            Rows.add(meaning[i], meaningWeights[i], hidden);
        }
        float[] scores = outBias.clone();
        for (int unit = 0; unit < hidden.length; unit++) {
            if (hidden[unit] > 0) {
                Rows.add(hidden[unit], outWeights[unit], scores);
            }
        }
        return scores;
    }
}
