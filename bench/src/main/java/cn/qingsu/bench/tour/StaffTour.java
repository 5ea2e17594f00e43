package cn.qingsu.bench.tour;

import cn.qingsu.bench.inside.Product;
import cn.qingsu.followup.CallList;
import cn.qingsu.followup.Callbacks;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Views;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What officers read: their queues and how many stand in each, lists, searches, cases. */
final class StaffTour {

    private static final int PAGE = 50;
    private static final int PAGES = 3;

    private final Cases cases;
    private final Callbacks callbacks;
    private final Views views;
    private final Accounts accounts;

    StaffTour(Product product) {
        this.cases = product.the(Cases.class);
        this.callbacks = product.the(Callbacks.class);
        this.views = product.the(Views.class);
        this.accounts = product.the(Accounts.class);
    }

    /** @param phone somebody's who is known */
    void go(List<Officer> officers, List<Sample> samples, String phone) {
        officers.forEach(officer -> lists(officer, phone));
        officers.forEach(officer -> samples.forEach(sample -> cases(officer, sample)));
        samples.forEach(sample -> views.of(sample.id()));
        views.many(Duration.ofHours(1), 2);
        accounts.names(officers.stream().map(Officer::account).toList());
    }

    private void lists(Officer officer, String phone) {
        cases.counts(officer);
        for (Queue queue : Queue.values()) {
            pages(after -> cases.queue(queue, officer, after, PAGE));
        }
        for (CallList list : CallList.values()) {
            pages(after -> callbacks.queue(list, officer, after, PAGE));
        }
        pages(after -> cases.newest(officer, after, PAGE));
        pages(after -> cases.byPhone(phone, officer, after, PAGE));
    }

    /** The first pages of a list, each from where the one before ended. */
    private static <T> void pages(Function<@Nullable String, Slice<T>> list) {
        String after = null;
        for (int page = 0; page < PAGES; page++) {
            after = list.apply(after).next();
            if (after == null) {
                return;
            }
        }
    }

    private void cases(Officer officer, Sample sample) {
        cases.byNumber(sample.number(), officer);
        cases.row(sample.id(), officer);
        cases.open(sample.id(), officer);
        cases.timeline(sample.id(), officer);
        cases.reveal(sample.id(), officer, "联系核实情况");
        callbacks.task(sample.id());
        callbacks.verdicts(sample.id());
        callbacks.satisfactions(sample.id());
    }

    /** The lines of a page, read at once. */
    void rows(Officer officer, List<Sample> samples) {
        cases.rows(samples.stream().map(Sample::id).collect(Collectors.toSet()), officer);
    }
}
