package cn.qingsu.dispatch.accuracy;

/**
 * First-dispatch accuracy (rules 7): 1 − (first lead changed by an upheld return, a re-dispatch or a consultation) / first dispatches.
 *
 * @param key whose it is, by the dimension
 * @param changed how many of the first leads were changed
 */
public record Accuracy(String key, int dispatches, int changed) {

    /** Fewer get an interval and no rank. */
    public static final int FEW = 30;

    private static final double Z = 1.959964; // 95 %

    public double rate() {
        return dispatches == 0 ? 0 : 1 - (double) changed / dispatches;
    }

    public boolean isFew() {
        return dispatches < FEW;
    }

    /** The lower end of Wilson's interval at 95 %. */
    public double low() {
        return wilson(-1);
    }

    /** The upper end of Wilson's interval at 95 %. */
    public double high() {
        return wilson(1);
    }

    private double wilson(int side) {
        if (dispatches == 0) {
            return side < 0 ? 0 : 1;
        }
        double n = dispatches;
        double p = rate();
        double middle = p + Z * Z / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.clamp((middle + side * reach) / (1 + Z * Z / n), 0, 1);
    }
}
