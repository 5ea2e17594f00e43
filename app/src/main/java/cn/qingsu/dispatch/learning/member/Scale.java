package cn.qingsu.dispatch.learning.member;

/**
 * Brings the dimensions of meaning to the same width, since sentences lie in a narrow cone of their space.
 *
 * @param middle of each dimension
 * @param stretch of each dimension
 */
public record Scale(float[] middle, float[] stretch) {

    private static final double TINY = 1e-12;

    static Scale of(Lesson lesson) {
        int dimensions = lesson.dimensions();
        double[] sum = new double[dimensions];
        double[] squares = new double[dimensions];
        for (Reading reading : lesson.readings()) {
            for (int d = 0; d < dimensions; d++) {
                sum[d] += reading.meaning()[d];
                squares[d] += reading.meaning()[d] * reading.meaning()[d];
            }
        }
        float[] middle = new float[dimensions];
        float[] stretch = new float[dimensions];
        double length = 2 / Math.sqrt(dimensions);
        for (int d = 0; d < dimensions; d++) {
            double mean = sum[d] / lesson.size();
            middle[d] = (float) mean;
            stretch[d] = (float) (length / Math.sqrt(Math.max(squares[d] / lesson.size() - mean * mean, TINY)));
        }
        return new Scale(middle, stretch);
    }

    float[] of(float[] meaning) {
        float[] scaled = new float[meaning.length];
        for (int d = 0; d < scaled.length; d++) {
            scaled[d] = (meaning[d] - middle[d]) * stretch[d];
        }
        return scaled;
    }
}
