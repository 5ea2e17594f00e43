package cn.qingsu.bench.quick;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.report.Finding;
import java.util.List;

/** Gives the city its past; comes before all other parts. */
public final class PastPart implements Part {

    private static final int DAYS = 20;
    private static final long SEED = 12_345;

    private final int requests;

    public PastPart(int requests) {
        this.requests = requests;
    }

    @Override
    public List<Finding> past(Premises premises, Product product) {
        Past.write(product, requests, DAYS, SEED);
        return List.of();
    }
}
