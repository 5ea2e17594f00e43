package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.dispatch.learning.sentence.TopLayer.Part;

/** The matrices that slopes go back through, transposed once for all texts of a step. */
record Transposed(float[][] out, float[][] widen, float[][] narrow) {

    static Transposed of(TopLayer layer) {
        return new Transposed(
                Products.transposed(layer.matrix(Part.OUT)),
                Products.transposed(layer.matrix(Part.WIDEN)),
                Products.transposed(layer.matrix(Part.NARROW)));
    }
}
