package cn.qingsu.bench.followers;

import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.journal.FollowerState;
import cn.qingsu.journal.Followers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A projection that was emptied and has read the journal from its first entry.
 *
 * @param entries that it read
 */
record Rebuild(String follower, long entries, Duration took) {

    /** Rebuilds the first of the product's projections, as {@code ./qingsu journal rebuild} does, in this process. */
    static Rebuild in(Premises premises) {
        try (Product product = premises.open(new Tap(), Past.quiet())) {
            return by(product, premises);
        }
    }

    /** The same by a product in which nothing moves by itself. */
    static Rebuild by(Product product, Premises premises) {
        Followers followers = product.the(Followers.class);
        followers.catchUp();
        String name =
                followers.states().stream().map(FollowerState::name).findFirst().orElseThrow();
        long began = System.nanoTime();
        followers.rebuild(name);
        followers.catchUp();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Rebuild(name, entries(premises), took);
    }

    private static long entries(Premises premises) {
        try (Connection connection = premises.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from journal.entry")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    double perSecond() {
        return entries / (took.toNanos() / 1e9);
    }
}
