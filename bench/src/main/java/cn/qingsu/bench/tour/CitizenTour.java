package cn.qingsu.bench.tour;

import cn.qingsu.bench.inside.Product;
import cn.qingsu.request.CitizenCases;
import java.util.List;

/** What citizens read of their own cases. */
final class CitizenTour {

    private final CitizenCases cases;

    CitizenTour(Product product) {
        this.cases = product.the(CitizenCases.class);
    }

    void go(List<Sample> samples, String phone) {
        for (Sample sample : samples) {
            cases.byNumber(sample.number());
            cases.byNumber(sample.number(), phone);
            cases.progress(sample.id());
        }
    }
}
