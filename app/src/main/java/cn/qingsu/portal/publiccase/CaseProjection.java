package cn.qingsu.portal.publiccase;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Follower;
import cn.qingsu.journal.Subject;
import cn.qingsu.request.RequestEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows how far every case has come, and what may be shown of it. */
@Component
class CaseProjection implements Follower {

    static final String NAME = "portal.public-cases";

    private final CaseTable table;
    private final CaseFold fold;

    CaseProjection(CaseTable table, CaseFold fold) {
        this.table = table;
        this.fold = fold;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void follow(List<Entry> batch) {
        List<Entry> entries = batch.stream()
                .filter(entry -> entry.subject().kind().equals(Subject.REQUEST))
                .filter(entry -> entry.to() != null || CaseFold.TELLING.stream().anyMatch(entry::is))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Map<Long, ProjectedCase> rows =
                table.rows(entries.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet()));
        for (Entry entry : entries) {
            long request = entry.subject().id();
            ProjectedCase before = rows.computeIfAbsent(request, fold::unknown);
            rows.put(request, fold.after(told(entry), entry.to(), before));
        }
        table.write(rows.values());
    }

    private static @Nullable RequestEvent told(Entry entry) {
        return CaseFold.TELLING.stream()
                .filter(entry::is)
                .findFirst()
                .<RequestEvent>map(entry::as)
                .orElse(null);
    }

    @Override
    public void forget() {
        table.empty();
    }
}
