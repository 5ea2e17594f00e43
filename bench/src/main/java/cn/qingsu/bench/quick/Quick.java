package cn.qingsu.bench.quick;

import cn.qingsu.bench.city.City;
import cn.qingsu.bench.inside.Past;
import cn.qingsu.bench.inside.Premises;
import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.inside.Tap;
import cn.qingsu.bench.report.Finding;
import cn.qingsu.bench.server.Server;
import cn.qingsu.operations.database.Durability;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs all parts through the five times of the city's life. */
public final class Quick {

    private final Supplier<Server> starting;
    private final Path folder;
    private final List<Part> parts;
    private final Consumer<Finding> heard;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param starting starts the product in the folder
     * @param parts in the order in which they come at each time
     * @param heard hears of each line when it is known
     */
    public Quick(Supplier<Server> starting, Path folder, List<Part> parts, Consumer<Finding> heard) {
        this.starting = starting;
        this.folder = folder;
        this.parts = List.copyOf(parts);
        this.heard = heard;
    }

    public List<Finding> run() {
        City people;
        try (QuickCity city = QuickCity.founded(starting)) {
            people = city.city();
            each(part -> part.empty(city));
        }
        try (Premises premises = Premises.in(folder, Durability.SAFE)) {
            each(part -> part.still(premises));
            try (Product product = premises.open(new Tap(), Past.quiet())) {
                each(part -> part.watched(product, people));
                each(part -> part.past(premises, product));
            }
        }
        try (QuickCity city = QuickCity.of(starting, people)) {
            each(part -> part.working(city));
        }
        return List.copyOf(findings);
    }

    private void each(Function<Part, List<Finding>> time) {
        for (Part part : parts) {
            List<Finding> found = time.apply(part);
            findings.addAll(found);
            found.forEach(heard);
        }
    }
}
