package cn.qingsu.dispatch.learning.text;

/**
 * The known runs of a text with their weights, of length 1 as a vector.
 *
 * @param ids numbers in the vocabulary, ascending
 * @param weights the weight of each
 */
public record GramWeights(int[] ids, float[] weights) {

    public int size() {
        return ids.length;
    }

    /** The cosine of the angle between two texts, from 0 to 1. */
    public float cosine(GramWeights other) {
        float sum = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < ids.length && theirs < other.ids.length) {
            if (ids[mine] == other.ids[theirs]) {
                sum += weights[mine++] * other.weights[theirs++];
            } else if (ids[mine] < other.ids[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return sum;
    }
}
