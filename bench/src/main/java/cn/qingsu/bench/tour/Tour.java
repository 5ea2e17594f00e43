package cn.qingsu.bench.tour;

import cn.qingsu.bench.inside.Product;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Followers;
import cn.qingsu.request.AlarmClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The whole tour through a product of this process: lives, officers' reading, citizens' reading, alarms and followers. */
public final class Tour {

    /** Nobody's number in the seeded city; the tour's own requests come from it. */
    private static final String PHONE = "13900000012";

    private static final int LATE_ALARMS = 5;

    private final Product product;
    private final Officers officers;

    public Tour(Product product) {
        this.product = product;
        this.officers = new Officers(product);
    }

    /** @param aside a connection that nobody listens to, by which requests to look at are chosen */
    public void go(Connection aside) throws SQLException {
        new LifeTour(product, officers, PHONE, action -> {}).go();
        product.the(Followers.class).catchUp();
        product.the(Followers.class).states();
        List<Sample> samples = Sample.of(aside);
        List<Officer> all = officers.all();
        StaffTour staff = new StaffTour(product);
        staff.go(all, samples, PHONE);
        all.forEach(officer -> staff.rows(officer, samples));
        new CitizenTour(product).go(samples, PHONE);
        due(aside, samples);
        AlarmClock alarms = product.the(AlarmClock.class);
        alarms.lag();
        for (int n = 0; n < LATE_ALARMS; n++) {
            alarms.fire();
        }
    }

    /** Alarms are to be found late. */
    private static void due(Connection aside, List<Sample> samples) throws SQLException {
        try (PreparedStatement statement = aside.prepareStatement(
                "update request.alarm set fire_at = now() - interval '1 minute' where request = any(?)")) {
            Object[] ids = samples.stream().map(each -> each.id().value()).toArray();
            statement.setArray(1, aside.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }
}
