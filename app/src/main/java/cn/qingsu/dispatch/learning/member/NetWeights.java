package cn.qingsu.dispatch.learning.member;

/** The weights of a {@link Net} while they are learned. */
record NetWeights(
        Scale scale,
        float[][] gramWeights,
        float[][] meaningWeights,
        float[] hiddenBias,
        float[][] outWeights,
        float[] outBias) {

    Net learned() {
        return new Net(scale, PackedRows.of(gramWeights), meaningWeights, hiddenBias, outWeights, outBias);
    }
}
