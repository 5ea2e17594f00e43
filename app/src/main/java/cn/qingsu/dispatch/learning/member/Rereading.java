package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.sentence.TopLayer;
import java.util.List;

/**
 * A judge that reads a text with the language model's own eyes: its last layer, tuned to what matters here, and a linear judge on top.
 *
 * @param labels one row of labels for each dimension of meaning
 */
public record Rereading(TopLayer layer, float[][] labels, float[] bias) implements Member {

    @Override
    public float[] scores(Reading reading) {
        LayerPass pass = new LayerPass(layer, List.of(reading.pieces()), null);
        return Products.with(bias, pass.meanings(), labels)[0];
    }
}
